package org.platen.engine.cli;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The names of the print files of a run.
 *
 * @param output as named on the command line
 * @param several whether the files are numbered
 */
record OutputNames(String output, boolean several) {

    private static final String UNNAMED = "out.pdf";

    /** The folder of numbered files. The output is the pattern of their names, and no file. */
    Path folder() {
        return new NamedFile(path(1)).workplace();
    }

    /** The path of the file of a number. */
    Path path(int number) {
        return path().resolveSibling(name(number));
    }

    private Path path() {
        return FilePath.of(output).toAbsolutePath();
    }

    String name(int number) {
        if (Target.STANDARD_OUTPUT.contains(output)) {
            return UNNAMED;
        }
        return several
                ? String.format(Locale.ROOT, "%s-%04d%s", stem(), number, extension())
                : path().getFileName().toString();
    }

    /** The name before its number. */
    String stem() {
        String name = path().getFileName().toString();
        return name.substring(0, name.length() - extension().length());
    }

    /** The end of the name from the last dot on. */
    String extension() {
        String name = path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }
}
