package org.platen.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Conformance;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentFeature;
import org.platen.engine.Forms;

/**
 * The parsed command line.
 *
 * @param output the file to write, or the pattern of file names; {@code -} is standard output
 * @param conformance the standard that the files conform to
 * @param content what the files contain besides pages
 * @param forms treatment of form fields
 * @param bookmarks the bookmark that each document gets
 * @param list a file that names more documents, after those of the command line; {@code -} is
 *     standard input
 * @param passwordFile contains passwords for encrypted documents, one per line
 */
record AssembleArguments(
        String output,
        @Nullable String list,
        @Nullable Path passwordFile,
        Split split,
        boolean skipsBroken,
        int threads,
        Conformance conformance,
        Set<DocumentFeature> content,
        Forms forms,
        DocumentBookmarks bookmarks,
        List<String> documents) {

    static AssembleArguments parse(int defaultThreads, String... arguments) {
        return new ArgumentParser(defaultThreads).parse(arguments);
    }
}
