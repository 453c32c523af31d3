package org.platen.bench.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The lower bound: concatenates the bytes of all inputs. Its output is no PDF, but no tool that
 * reads and writes everything can be faster.
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

    /** Uses xargs, because the system limits the number of arguments of a command. */
    @Override
    public CommandLine command(AssemblyTask task) throws IOException {
        return new CommandLine(
                List.of("xargs", "cat"),
                Optional.of(task.list("cat.txt", task.files())),
                Optional.of(task.output()));
    }

    @Override
    public Optional<String> fault(AssemblyTask task) throws IOException {
        return Files.size(task.output()) == task.documents().bytes()
                ? Optional.empty()
                : Optional.of("it did not write all bytes");
    }
}
