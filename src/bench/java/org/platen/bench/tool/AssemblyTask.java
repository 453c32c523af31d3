package org.platen.bench.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.platen.bench.data.DataSet;

/**
 * Documents to be assembled to one PDF.
 *
 * @param scratch folder for lists that a tool needs as a file
 * @param output the file to write
 */
public record AssemblyTask(DataSet documents, Path scratch, Path output) {

    boolean hasRanges() {
        return documents.variant().isOneFile();
    }

    List<String> files() {
        return documents.files();
    }

    /** The file that contains all ranges. */
    String bigFile() {
        return files().get(0);
    }

    List<String> ranges() {
        return documents.ranges().stream().map(Object::toString).toList();
    }

    /** Writes a file with these lines. */
    Path list(String name, Iterable<String> lines) throws IOException {
        return Files.write(scratch.resolve(name), lines);
    }
}
