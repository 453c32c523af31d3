package org.platen.outputcreation.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.platen.operation.OperationId;
import org.platen.operation.facts.Counts;
import org.platen.outputcreation.index.ProducedFile;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.FileExtent;

/**
 * An output that is complete on disk but not yet published.
 *
 * @param name the name of the folder for clients
 * @param indexes the indexes, which are in the same folder as the print files
 * @param leftOut the documents that are left out
 * @param warnings the number of warnings
 */
public record NewOutput(
        OperationId operation,
        String name,
        Path folder,
        List<ProducedFile> files,
        List<Path> indexes,
        List<PlacedDocument> leftOut,
        long warnings) {

    /** The extent of the print files. */
    public FileExtent extent() {
        return files.stream().map(ProducedFile::extent).reduce(FileExtent.EMPTY, FileExtent::plus);
    }

    /** The size of the print files. */
    public long bytes() {
        return files.stream().mapToLong(file -> file.printed().bytes()).sum();
    }

    Counts counts() {
        var extent = extent();
        return new Counts(extent.documents(), extent.pages(), extent.sheets(), (long) files.size());
    }

    /** The files for a destination: the print files and the indexes, without the manifest. */
    public List<Path> deliverables() {
        var deliverables = new ArrayList<Path>();
        files.forEach(file -> deliverables.add(file.printed().path()));
        deliverables.addAll(indexes);
        return deliverables;
    }
}
