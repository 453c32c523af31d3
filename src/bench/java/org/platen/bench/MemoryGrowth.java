package org.platen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The growth of each tool's time with the number of documents of a variant. */
final class MemoryGrowth {

    private MemoryGrowth() {}

    /** A line for each pair of neighbouring counts, if a variant was run with several counts. */
    static List<String> lines(Results results) {
        var lines = new ArrayList<String>();
        for (var ofVariant : byVariant(results)) {
            var counts = ofVariant.stream().map(Result::documents).distinct().sorted().toList();
            for (int i = 1; i < counts.size(); i++) {
                line(ofVariant, counts.get(i - 1), counts.get(i), lines);
            }
        }
        return lines;
    }

    private static Iterable<List<Result>> byVariant(Results results) {
        return results.all().stream()
                .collect(Collectors.groupingBy(Result::variant, TreeMap::new, Collectors.toList()))
                .values();
    }

    private static void line(List<Result> results, int from, int to, List<String> lines) {
        var growths =
                results.stream()
                        .filter(result -> result.documents() == from)
                        .flatMap(less -> more(results, less, to).map(more -> growth(less, more)))
                        .collect(Collectors.joining(", "));
        if (!growths.isEmpty()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s, from %,d to %,d documents (%.3gx): %s",
                            results.get(0).variant(),
                            from,
                            to,
                            (double) to / from,
                            growths));
        }
    }

    private static Stream<Result> more(List<Result> results, Result less, int documents) {
        return results.stream()
                .filter(result -> result.documents() == documents)
                .filter(result -> result.tool().equals(less.tool()));
    }

    private static String growth(Result less, Result more) {
        return String.format(
                Locale.ROOT, "%s %.1fx", less.tool(), more.wallSeconds() / less.wallSeconds());
    }
}
