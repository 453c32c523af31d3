package org.platen.bench;

import java.util.ArrayList;
import java.util.List;
import org.platen.bench.Experiment.Field;
import org.platen.bench.data.Variant;

/** The experiments in order of importance. If time runs short, the last ones get fewer rounds. */
final class BenchPlan {

    /** Factor from the main run to the large one, which shows the growth of time. */
    static final int LARGER = 5;

    private static final int SMALLER = 10;
    private static final int FULL_FONTS_SMALLER = 20;

    private BenchPlan() {}

    static List<Experiment> of(BenchOptions options) {
        int documents = options.documents();
        var all = new ArrayList<Experiment>();
        for (var variant : List.of(Variant.SHARED, Variant.OWN, Variant.RANGES)) {
            all.add(new Experiment(variant, documents, Field.ALL));
        }
        all.add(new Experiment(Variant.SHARED, documents * LARGER, Field.FAST));
        all.add(new Experiment(Variant.SHARED, documents / SMALLER, Field.ALL));
        all.add(new Experiment(Variant.FULL, documents / FULL_FONTS_SMALLER, Field.ALL));
        all.add(new Experiment(Variant.MIXED, documents / SMALLER, Field.ALL));
        all.removeIf(experiment -> !options.variants().contains(experiment.variant()));
        return List.copyOf(all);
    }
}
