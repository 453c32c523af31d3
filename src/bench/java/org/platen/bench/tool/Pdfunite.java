package org.platen.bench.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platen.bench.data.Variant;

/** {@code pdfunite} of poppler, which supports whole files only. */
final class Pdfunite implements Tool {

    @Override
    public String name() {
        return "pdfunite";
    }

    @Override
    public Optional<String> version() {
        return Installed.version("pdfunite", "-v");
    }

    @Override
    public boolean takes(Variant variant) {
        return !variant.isOneFile();
    }

    @Override
    public CommandLine command(AssemblyTask task) {
        var words = new ArrayList<>(List.of("pdfunite"));
        words.addAll(task.files());
        words.add(task.output().toString());
        return CommandLine.of(words);
    }
}
