package org.platen.bench.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code qpdf --pages}, with its arguments read from a file. */
public final class Qpdf implements Tool {

    public static final String NAME = "qpdf";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> version() {
        return Installed.version("qpdf", "--version");
    }

    @Override
    public CommandLine command(AssemblyTask task) throws IOException {
        var arguments = new ArrayList<>(List.of("--empty", "--pages"));
        if (task.hasRanges()) {
            arguments.add(task.bigFile());
            arguments.add(String.join(",", task.ranges()));
        } else {
            arguments.addAll(task.files());
        }
        arguments.addAll(List.of("--", task.output().toString()));
        return CommandLine.of("qpdf", "@" + task.list("qpdf.txt", arguments));
    }
}
