package org.platen.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.bench.Experiment.Field;
import org.platen.bench.tool.Cat;
import org.platen.bench.tool.Platen;
import org.platen.bench.tool.Tool;
import org.platen.bench.tool.Tools;

/** An installed tool. */
record Contestant(Tool tool, String version) {

    private static final Set<String> FAST = Set.of(Platen.NAME, Cat.NAME, Tools.OPENPDF);

    /** The reference tools, which run all rounds. */
    private static final Set<String> MEASURES = Set.of(Platen.NAME, Cat.NAME);

    /** The installed ones among the tools. */
    static List<Contestant> of(List<Tool> tools) {
        return tools.stream().map(Contestant::of).flatMap(Optional::stream).toList();
    }

    private static Optional<Contestant> of(Tool tool) {
        return tool.version().map(version -> new Contestant(tool, version));
    }

    String name() {
        return tool.name();
    }

    boolean isMeasure() {
        return MEASURES.contains(name());
    }

    boolean takesPartIn(Experiment experiment) {
        return tool.takes(experiment.variant())
                && (experiment.field() == Field.ALL || FAST.contains(name()));
    }
}
