package org.platen.engine.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The print files of a run. They are made in a new folder beside their places, and brought there
 * when all of them are complete: a run that fails or is interrupted changes nothing.
 *
 * <p>Only then all documents are known, so that none of them is replaced by a print file (ADR
 * 0051).
 */
final class OutputFiles implements AutoCloseable {

    private static final String UNNAMED = "out.pdf";
    private static final int MAX_REMOVALS = 5;

    private final String output;
    private final boolean several;
    private final PrintStream out;
    private final Path workFolder;
    // What print files are to replace, by the identity of the file.
    private final Map<Object, String> replaced = new HashMap<>();
    private final Thread removal = new Thread(this::remove, "platen-removal");
    private int count;
    private boolean interrupted;

    /**
     * @param output as the command line names it
     * @param several whether the files are numbered
     * @param out standard output
     */
    OutputFiles(String output, boolean several, PrintStream out) {
        this.output = output;
        this.several = several;
        this.out = out;
        var target = Target.of(output, out);
        if (several && !(target instanceof Target.NamedFile)) {
            throw new CommandFailedException(
                    "-o " + output + " takes one print file, but --split makes several.");
        }
        var workplace = several ? folder() : target.workplace();
        rememberReplaced(target);
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

    private Path folder() {
        // Its name is the pattern of names, and means no file.
        return new Target.NamedFile(path().resolveSibling(name(1))).workplace();
    }

    private Path path() {
        return FilePath.of(output).toAbsolutePath();
    }

    private void rememberReplaced(Target target) {
        if (!several) {
            remember(target instanceof Target.StandardOutput ? "/dev/stdout" : output);
            return;
        }
        // Some file systems take names for the same that differ in case.
        var numbered =
                Pattern.compile(
                        Pattern.quote(stem() + '-') + "(\\d{4,9})" + Pattern.quote(extension()),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        try (var files = Files.newDirectoryStream(folder())) {
            for (var file : files) {
                var name = numbered.matcher(file.getFileName().toString());
                if (name.matches()) {
                    remember(path().resolveSibling(name(Integer.parseInt(name.group(1)))) + "");
                }
            }
        } catch (IOException e) {
            throw new CommandFailedException("-o " + output + ": folder " + folder(), e);
        }
    }

    private void remember(String name) {
        FilePath.identity(FilePath.of(name)).ifPresent(key -> replaced.put(key, name));
    }

    /**
     * Refuses a file that is read when it is one that a print file would replace.
     *
     * @param input may not exist
     */
    void requireOther(Path input) {
        if (!replaced.isEmpty()) {
            FilePath.identity(input)
                    .map(replaced::get)
                    .ifPresent(
                            name -> {
                                throw new CommandFailedException(
                                        input
                                                + " is read, and so cannot be written as well (-o "
                                                + name
                                                + "): name another file with -o.");
                            });
        }
    }

    /** The next file, to be written now. */
    Path next() {
        count++;
        return made(count);
    }

    private Path made(int number) {
        return workFolder.resolve(name(number));
    }

    private String name(int number) {
        if (Target.STANDARD_OUTPUT.contains(output)) {
            return UNNAMED;
        }
        return several
                ? String.format(Locale.ROOT, "%s-%04d%s", stem(), number, extension())
                : path().getFileName().toString();
    }

    private String stem() {
        String name = path().getFileName().toString();
        return name.substring(0, name.length() - extension().length());
    }

    private String extension() {
        String name = path().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }

    /** Removes a file that has no pages. */
    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings all files to their places. */
    void putInPlace() throws IOException {
        if (several) {
            putAllInPlace();
        } else {
            put(Target.of(output, out), made(count));
        }
    }

    /** An interruption waits for its end. */
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
        String name = path().resolveSibling(name(number)).toString();
        var target = Target.of(name, out);
        if (target instanceof Target.NamedFile) {
            return target;
        }
        throw new CommandFailedException("-o " + name + " is a pipe or a device, and no file.");
    }

    private void put(Target target, Path made) {
        try {
            target.put(made);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** The message for the case that a print file cannot be written. */
    synchronized CommandFailedException fault(@Nullable IOException e) {
        return interrupted
                ? new CommandFailedException("interrupted; nothing was written")
                : new CommandFailedException("-o " + output, e);
    }

    /** Removes all that is not in its place. */
    @Override
    public void close() {
        try {
            if (Runtime.getRuntime().removeShutdownHook(removal)) {
                removeFolder();
            }
        } catch (IllegalStateException e) {
            // The process ends, and the hook does it.
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
                // The run that is interrupted may just have begun another file: so once more.
            }
        }
    }
}
