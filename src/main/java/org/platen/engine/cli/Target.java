package org.platen.engine.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** The destination of a complete print file. */
sealed interface Target permits NamedFile, Target.Device, Target.StandardOutput {

    /** The number of symbolic links that Linux follows. */
    int MAX_LINKS = 40;

    /** Prefix of the names of folders in which files are created. */
    String WORK_FOLDER = ".platen-";

    /** Names of standard output on a command line. */
    Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /**
     * Folders in which Linux shows the open files of a process as links, which cannot be replaced.
     */
    List<String> OPEN_FILES = List.of("/dev/fd", "/dev/stderr", "/proc");

    /** The folder in which the print file is created, and from which {@link #put} takes it. */
    Path workplace();

    void put(Path complete) throws IOException;

    /**
     * The target that a name denotes.
     *
     * @param out standard output
     */
    static Target of(String name, PrintStream out) {
        if (STANDARD_OUTPUT.contains(name)) {
            return new StandardOutput(out);
        }
        var path = FilePath.of(name).toAbsolutePath();
        if (name.endsWith("/") || Files.isDirectory(path)) {
            throw new CommandFailedException(
                    "-o "
                            + name
                            + " is a folder: name the file to write in it, such as "
                            + FilePath.of(name).resolve("out.pdf")
                            + ".");
        }
        boolean isOther = Files.exists(path) && !Files.isRegularFile(path);
        return isOther || isOpenFile(path) ? new Device(path) : new NamedFile(behindLinks(path));
    }

    private static boolean isOpenFile(Path path) {
        return OPEN_FILES.stream().anyMatch(path::startsWith);
    }

    /**
     * Follows links, also to a file that does not exist yet. The file that a link leads to is
     * written, and the link is kept.
     */
    private static Path behindLinks(Path path) {
        var file = path;
        try {
            for (int i = 0; i < MAX_LINKS && Files.isSymbolicLink(file); i++) {
                file = file.resolveSibling(Files.readSymbolicLink(file));
            }
        } catch (IOException e) {
            throw new CommandFailedException("-o " + path, e);
        }
        if (Files.isSymbolicLink(file)) {
            throw new CommandFailedException("-o " + path + ": its symbolic links form a cycle.");
        }
        return file;
    }

    private static void copy(Path complete, OutputStream out) throws IOException {
        Files.copy(complete, out);
        out.flush();
        Files.delete(complete);
    }

    /** A device or a pipe, written to directly. */
    record Device(Path device) implements Target {

        @Override
        public Path workplace() {
            return FilePath.of(System.getProperty("java.io.tmpdir"));
        }

        @Override
        public void put(Path complete) throws IOException {
            try (var out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
                copy(complete, out);
            }
        }
    }

    /** The standard output of the process. */
    record StandardOutput(PrintStream out) implements Target {

        @Override
        public Path workplace() {
            return FilePath.of(System.getProperty("java.io.tmpdir"));
        }

        @Override
        public void put(Path complete) throws IOException {
            copy(complete, out);
            if (out.checkError()) {
                throw new CommandFailedException(
                        "Only a part of the print file could be written to standard"
                                + " output: its reader has ended, or the disk is full.");
            }
        }
    }
}
