package org.platen.bench.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code pdftk … cat}, usually its Java port. */
final class Pdftk implements Tool {

    @Override
    public String name() {
        return "pdftk";
    }

    @Override
    public Optional<String> version() {
        return Installed.version("pdftk", "--version");
    }

    @Override
    public CommandLine command(AssemblyTask task) {
        var words = new ArrayList<>(List.of("pdftk"));
        words.addAll(task.files());
        words.add("cat");
        if (task.hasRanges()) {
            words.addAll(task.ranges());
        }
        words.addAll(List.of("output", task.output().toString()));
        return CommandLine.of(words);
    }
}
