package org.platen.bench.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The tool under test, started as users start it. */
public final class Platen implements Tool {

    public static final String NAME = "platen";

    private final Path launcher;
    private final String version;

    Platen(Path home, String version) {
        this.launcher = home.resolve("platen");
        this.version = version;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> version() {
        return Optional.of(version);
    }

    @Override
    public CommandLine command(AssemblyTask task) throws IOException {
        var list = task.list("platen.txt", documents(task));
        return CommandLine.of(
                launcher.toString(),
                "assemble",
                "-o",
                task.output().toString(),
                "--list",
                list.toString());
    }

    private static List<String> documents(AssemblyTask task) {
        return task.hasRanges()
                ? task.ranges().stream().map(range -> task.bigFile() + "[" + range + "]").toList()
                : task.files();
    }
}
