package org.platen.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names print files. Until a file is complete it has a name that nobody takes for a print file's.
 */
final class OutputNames implements AutoCloseable {

    private static final String PART = ".part";

    private final Path output;
    private final boolean several;
    private final Set<Path> pending = new HashSet<>();
    private int count;

    /**
     * @param several whether the files are numbered
     */
    OutputNames(Path output, boolean several) {
        this.output = output.toAbsolutePath();
        this.several = several;
    }

    /** The next file, under the name that it has until it is complete. */
    Path next() {
        count++;
        var part = output.resolveSibling(name() + PART);
        pending.add(part);
        delete(part);
        return part;
    }

    private String name() {
        String name = output.getFileName().toString();
        if (!several) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        var before = name.substring(0, end);
        return String.format(Locale.ROOT, "%s-%04d%s", before, count, name.substring(end));
    }

    /** Gives a complete file its name, in the place of an older file. */
    Path complete(Path part) throws IOException {
        String name = part.getFileName().toString();
        var complete = part.resolveSibling(name.substring(0, name.length() - PART.length()));
        Files.move(part, complete, StandardCopyOption.REPLACE_EXISTING);
        pending.remove(part);
        return complete;
    }

    /** Removes what is not complete. */
    @Override
    public void close() {
        pending.forEach(OutputNames::delete);
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
