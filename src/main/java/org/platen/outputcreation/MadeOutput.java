package org.platen.outputcreation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.MadeSlice;

/**
 * The result of a plan, or of a part of it, on disk.
 *
 * @param files the print files; one without pages contains only documents that are left out, and
 *     does not exist on disk
 * @param leftOut in the order of their numbers
 */
record MadeOutput(List<PrintFile> files, List<LeftOut> leftOut, DocumentWarnings warnings) {

    /**
     * Returns the result of a slice in another folder. Links its files into it; copies them where
     * the file system has no links.
     */
    static MadeOutput linked(MadeSlice slice, Path from, Path to) throws IOException {
        var linked = new ArrayList<PrintFile>();
        for (var file : slice.files()) {
            if (file.pages() > 0) {
                link(from.resolve(file.name()), to.resolve(file.name()));
            }
            var path = to.resolve(file.name());
            linked.add(new PrintFile(path, file.pages(), file.bytes(), file.sha256()));
        }
        return new MadeOutput(linked, slice.leftOut(), slice.warnings());
    }

    private static void link(Path file, Path link) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every network file system has links. The copy reports the real cause, if there is
            // another.
            Files.copy(file, link);
        }
    }

    /** Returns the files that have pages. */
    List<PrintFile> filesWithPages() {
        return files.stream().filter(file -> file.pages() > 0).toList();
    }

    /** Returns the output that consists of parts, in their order. */
    static MadeOutput of(List<MadeOutput> parts) {
        return new MadeOutput(
                parts.stream().flatMap(part -> part.files.stream()).toList(),
                parts.stream().flatMap(part -> part.leftOut.stream()).toList(),
                parts.stream()
                        .map(MadeOutput::warnings)
                        .reduce(DocumentWarnings.NONE, DocumentWarnings::plus));
    }

    /** Returns this output as the result of a slice. */
    MadeSlice slice() {
        return new MadeSlice(files.stream().map(MadeOutput::madeFile).toList(), leftOut, warnings);
    }

    private static MadeSlice.MadeFile madeFile(PrintFile file) {
        return new MadeSlice.MadeFile(
                file.path().getFileName().toString(), file.pages(), file.bytes(), file.sha256());
    }
}
