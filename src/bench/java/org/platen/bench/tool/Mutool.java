package org.platen.bench.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code mutool merge} of MuPDF. */
final class Mutool implements Tool {

    /**
     * Linux permits no argument of 128 KiB or more. The ranges are therefore passed in several
     * arguments, each after the file.
     */
    private static final int RANGES_AN_ARGUMENT = 8000;

    @Override
    public String name() {
        return "mutool";
    }

    @Override
    public Optional<String> version() {
        return Installed.version("mutool", "-v");
    }

    @Override
    public CommandLine command(AssemblyTask task) {
        var words = new ArrayList<>(List.of("mutool", "merge", "-o", task.output().toString()));
        if (task.hasRanges()) {
            var ranges = task.ranges();
            for (int from = 0; from < ranges.size(); from += RANGES_AN_ARGUMENT) {
                int to = Math.min(ranges.size(), from + RANGES_AN_ARGUMENT);
                words.add(task.bigFile());
                words.add(String.join(",", ranges.subList(from, to)));
            }
        } else {
            words.addAll(task.files());
        }
        return CommandLine.of(words);
    }
}
