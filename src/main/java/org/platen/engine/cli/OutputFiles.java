package org.platen.engine.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The print files of a run. They are created in a new folder next to their destinations, and moved
 * there when all of them are complete. A run that fails or is interrupted therefore changes
 * nothing.
 *
 * <p>Only then are all documents known, so that none of them is replaced by a print file (ADR
 * 0051).
 */
final class OutputFiles implements AutoCloseable {

    private static final int MAX_REMOVALS = 5;

    private final String output;
    private final boolean several;
    private final PrintStream out;
    private final Path workFolder;
    private final OutputNames names;
    private final ReplacedFiles replaced;
    private final Thread removal = new Thread(this::remove, "platen-removal");
    private int count;
    private boolean interrupted;

    /**
     * @param output as named on the command line
     * @param several whether the files are numbered
     * @param out standard output
     */
    OutputFiles(String output, boolean several, PrintStream out) {
        this.output = output;
        this.several = several;
        this.out = out;
        var target = Target.of(output, out);
        if (several && !(target instanceof NamedFile)) {
            throw new CommandFailedException(
                    "-o "
                            + output
                            + " takes one print file, but --split creates several. Name a"
                            + " file with -o.");
        }
        names = new OutputNames(output, several);
        var workplace = several ? names.folder() : target.workplace();
        replaced = ReplacedFiles.of(target, names);
        workFolder = newFolder(workplace);
        Runtime.getRuntime().addShutdownHook(removal);
    }

    private Path newFolder(Path workplace) {
        try {
            return Files.createTempDirectory(workplace, Target.WORK_FOLDER);
        } catch (IOException e) {
            throw new CommandFailedException("-o " + output + ": folder " + workplace, e);
        }
    }

    /**
     * Rejects an input file that a print file would replace.
     *
     * @param input may not exist
     */
    void requireOther(Path input) {
        replaced.requireOther(input);
    }

    /** The next file to be written. */
    Path next() {
        count++;
        return made(count);
    }

    private Path made(int number) {
        return workFolder.resolve(names.name(number));
    }

    /** Removes a file without pages. */
    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves all files to their destinations. */
    void putInPlace() throws IOException {
        if (several) {
            putAllInPlace();
        } else {
            put(Target.of(output, out), made(count));
        }
    }

    /**
     * Moves numbered files to their destinations. An interruption waits until this is completed.
     */
    private synchronized void putAllInPlace() throws IOException {
        for (int number = 1; number <= count; number++) {
            target(number);
        }
        for (int number = 1; number <= count && !interrupted; number++) {
            if (Files.exists(made(number))) {
                put(target(number), made(number));
            }
        }
    }

    private Target target(int number) {
        String name = names.path(number).toString();
        var target = Target.of(name, out);
        if (target instanceof NamedFile) {
            return target;
        }
        throw new CommandFailedException("-o " + name + " is a pipe or a device, not a file.");
    }

    private void put(Target target, Path made) {
        try {
            target.put(made);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** The exception for a print file that cannot be written. */
    synchronized CommandFailedException fault(@Nullable IOException e) {
        return interrupted
                ? new CommandFailedException("interrupted; nothing was written")
                : new CommandFailedException("-o " + output, e);
    }

    /** Removes all files that have not been moved to their destinations. */
    @Override
    public void close() {
        try {
            if (Runtime.getRuntime().removeShutdownHook(removal)) {
                removeFolder();
            }
        } catch (IllegalStateException e) {
            // The process is ending, and the shutdown hook removes the files.
        }
    }

    private synchronized void remove() {
        interrupted = true;
        removeFolder();
    }

    private void removeFolder() {
        for (int i = 0; i < MAX_REMOVALS && Files.exists(workFolder); i++) {
            try (var files = Files.newDirectoryStream(workFolder)) {
                for (var file : files) {
                    Files.delete(file);
                }
                Files.delete(workFolder);
            } catch (IOException e) {
                // The interrupted run may just have created another file, so removal is repeated.
            }
        }
    }
}
