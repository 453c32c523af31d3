package org.platen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platen.bench.data.Variant;
import org.platen.bench.tool.Cat;
import org.platen.bench.tool.Platen;
import org.platen.bench.tool.Qpdf;
import org.platen.bench.tool.Tools;

/** Compares the results of Platen with its targets, in one line per measured figure. */
final class BenchVerdict {

    private static final double QPDF = 20;
    private static final double PDFBOX = 8;
    private static final double OPENPDF = 5;
    private static final double OPENPDF_LARGE = 8;
    private static final double CAT = 4;
    private static final double PEAK = 150;
    private static final double PEAK_LARGE = 180;
    private static final double SIZE = 1.01;
    private static final double GROWTH = 1.15;

    private final Results results;
    private final int documents;
    private final List<String> lines = new ArrayList<>();

    private BenchVerdict(Results results, int documents) {
        this.results = results;
        this.documents = documents;
    }

    /**
     * The lines.
     *
     * @param documents number in the main experiments
     */
    static List<String> lines(Results results, int documents) {
        var verdict = new BenchVerdict(results, documents);
        for (var variant : List.of(Variant.SHARED, Variant.OWN, Variant.RANGES)) {
            verdict.of(variant);
        }
        verdict.ofLarge();
        return verdict.lines;
    }

    private void of(Variant variant) {
        platen(variant, documents)
                .ifPresent(
                        platen -> {
                            faster(platen, variant, Qpdf.NAME, QPDF);
                            faster(platen, variant, Tools.PDFBOX, PDFBOX);
                            faster(platen, variant, Tools.OPENPDF, OPENPDF);
                            notSlowerThanCat(platen, variant);
                            atMost(platen, "peak RSS", platen.peakRssMiB(), PEAK, " MiB");
                            small(platen, variant);
                        });
    }

    private void ofLarge() {
        platen(Variant.SHARED, documents * BenchPlan.LARGER)
                .ifPresent(
                        platen -> {
                            faster(platen, Variant.SHARED, Tools.OPENPDF, OPENPDF_LARGE);
                            notSlowerThanCat(platen, Variant.SHARED);
                            atMost(platen, "peak RSS", platen.peakRssMiB(), PEAK_LARGE, " MiB");
                            platen(Variant.SHARED, documents)
                                    .ifPresent(less -> linear(less, platen));
                        });
    }

    private Optional<Result> platen(Variant variant, int count) {
        return results.of(Platen.NAME, variant, count);
    }

    private void faster(Result platen, Variant variant, String peer, double wanted) {
        results.of(peer, variant, platen.documents())
                .map(result -> result.wallSeconds() / platen.wallSeconds())
                .ifPresent(
                        times ->
                                add(
                                        platen,
                                        "wall against " + peer,
                                        "%.1fx as fast, target at least %.0fx"
                                                .formatted(times, wanted),
                                        times >= wanted));
    }

    private void notSlowerThanCat(Result platen, Variant variant) {
        results.of(Cat.NAME, variant, platen.documents())
                .map(result -> platen.wallSeconds() / result.wallSeconds())
                .ifPresent(times -> atMost(platen, "wall against cat", times, CAT, "x its time"));
    }

    /**
     * Compares the size of the output with the smallest one of the other tools, except cat, whose
     * output is no PDF.
     */
    private void small(Result platen, Variant variant) {
        results.of(variant, platen.documents())
                .filter(result -> !result.tool().equals(Platen.NAME))
                .filter(result -> !result.tool().equals(Cat.NAME))
                .min(Comparator.comparing(Result::outputBytes))
                .ifPresent(
                        smallest -> {
                            double part = (double) platen.outputBytes() / smallest.outputBytes();
                            add(
                                    platen,
                                    "output size",
                                    String.format(
                                            Locale.ROOT,
                                            "%.3fx that of %s, target at most %.2fx",
                                            part,
                                            smallest.tool(),
                                            SIZE),
                                    part <= SIZE);
                        });
    }

    private void linear(Result less, Result more) {
        double documentsGrew = (double) more.documents() / less.documents();
        double growth = more.wallSeconds() / less.wallSeconds() / documentsGrew;
        atMost(more, "growth of wall from " + count(less), growth, GROWTH, "x of linear");
    }

    private void atMost(Result platen, String figure, double value, double wanted, String unit) {
        var text = figure(value) + unit + ", target at most " + figure(wanted);
        add(platen, figure, text, value <= wanted);
    }

    /** Formats a value with its significant digits. */
    private static String figure(double value) {
        return value < 2
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private void add(Result platen, String figure, String text, boolean met) {
        lines.add(
                "%s, %s %s: %s: %s"
                        .formatted(
                                figure,
                                platen.variant(),
                                count(platen),
                                text,
                                met ? "met" : "missed"));
    }

    private static String count(Result result) {
        return String.format(Locale.ROOT, "%,d", result.documents());
    }
}
