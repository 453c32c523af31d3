package org.platen.bench.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The floor: the bytes of all inputs, one behind the other. Its output is no PDF, but nothing that
 * reads all and writes all is faster.
 */
public final class Cat implements Tool {

    public static final String NAME = "cat";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> version() {
        return Installed.version("cat", "--version");
    }

    /** By xargs, as the system limits how many names a command can be given at once. */
    @Override
    public CommandLine command(Task task) throws IOException {
        return new CommandLine(
                List.of("xargs", "cat"),
                Optional.of(task.list("cat.txt", task.files())),
                Optional.of(task.output()));
    }

    @Override
    public Optional<String> fault(Task task) throws IOException {
        return Files.size(task.output()) == task.documents().bytes()
                ? Optional.empty()
                : Optional.of("it did not write all bytes");
    }
}
