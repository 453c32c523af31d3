package org.platen.outputcreation.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.platen.operation.OperationId;
import org.platen.outputcreation.index.ProducedFile;
import org.platen.outputcreation.plan.FileExtent;
import org.platen.outputcreation.plan.PlacedDocument;

/**
 * Output that is whole on disk and that nobody knows of yet.
 *
 * @param name of the folder, as a client sees it
 * @param indexes in the same folder as the print files
 * @param leftOut documents that it is without
 * @param warnings how many there are
 */
public record NewOutput(
        OperationId operation,
        String name,
        Path folder,
        List<ProducedFile> files,
        List<Path> indexes,
        List<PlacedDocument> leftOut,
        long warnings) {

    FileExtent extent() {
        return files.stream().map(ProducedFile::extent).reduce(FileExtent.EMPTY, FileExtent::plus);
    }

    /** What goes to a destination: the print files and the indexes, not the manifest. */
    public List<Path> deliverables() {
        var deliverables = new ArrayList<Path>();
        files.forEach(file -> deliverables.add(file.printed().path()));
        deliverables.addAll(indexes);
        return deliverables;
    }
}
