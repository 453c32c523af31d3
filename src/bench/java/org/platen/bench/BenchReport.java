package org.platen.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.platen.bench.tool.Platen;

/** The printed summary at the end of the benchmark. */
final class BenchReport {

    private static final double MEGABYTE = 1e6;

    /** The number of documents to which the targets apply. */
    private static final int TARGET_DOCUMENTS = 20_000;

    private final PrintStream out;
    private final List<Standing> standings;
    private final Results results;

    BenchReport(PrintStream out, List<Standing> standings, Results results) {
        this.out = out;
        this.standings = standings;
        this.results = results;
    }

    void print(int documents, Patience patience) {
        section("Results, medians", table());
        section("How wall grows", MemoryGrowth.lines(results));
        section("Targets for Platen", BenchVerdict.lines(results, documents));
        if (documents != TARGET_DOCUMENTS) {
            out.println(
                    "The targets apply to 20,000 documents: with fewer, most of"
                            + " Platen's time is the start of the JVM.");
        }
        section("Method of measurement", legend(patience));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println(("  " + line).stripTrailing()));
        }
    }

    private List<String> table() {
        var table =
                new Table(
                        3,
                        "tool",
                        "version",
                        "variant",
                        "documents",
                        "wall s",
                        "x Platen",
                        "CPU s",
                        "peak MiB",
                        "output MB",
                        "rounds");
        var before = standings.isEmpty() ? null : standings.get(0).experiment();
        for (var standing : standings) {
            if (!standing.experiment().equals(before)) {
                table.gap();
            }
            before = standing.experiment();
            add(table, standing);
        }
        return table.lines();
    }

    private void add(Table table, Standing standing) {
        var experiment = standing.experiment();
        var tool = standing.contestant().name();
        var version = standing.contestant().version();
        var variant = experiment.variant().label();
        var documents = String.format(Locale.ROOT, "%,d", experiment.documents());
        standing.failure()
                .ifPresent(why -> table.add(tool, version, variant, documents, "failed: " + why));
        standing.result()
                .ifPresent(
                        result ->
                                table.add(
                                        tool,
                                        version,
                                        variant,
                                        documents,
                                        number("%.2f", result.wallSeconds()),
                                        timesPlaten(experiment, result),
                                        number("%.2f", result.cpuSeconds()),
                                        number("%,.0f", result.peakRssMiB()),
                                        number("%,.1f", result.outputBytes() / MEGABYTE),
                                        Integer.toString(standing.rounds())));
    }

    private String timesPlaten(Experiment experiment, Result result) {
        return results.of(Platen.NAME, experiment.variant(), experiment.documents())
                .map(platen -> number("%.2f", result.wallSeconds() / platen.wallSeconds()))
                .orElse("");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static List<String> legend(Patience patience) {
        return List.of(
                "Wall and CPU time (user and system) are those of whole"
                        + " processes, including the start of a JVM; peak is the"
                        + " resident memory of each tool's largest process.",
                "Platen flushes its output to disk before it ends (fsync), the"
                        + " others leave that to the operating system; between runs,"
                        + " outputs are deleted and the disk is synced.",
                "All inputs are read once before each round, so every tool"
                        + " finds them in memory if they fit.",
                "cat concatenates the bytes of the inputs: not a PDF, but the lower limit.",
                "pdfbox uses PDFMergerUtility, and importPage for ranges;"
                        + " openpdf uses PdfSmartCopy. Each runs in a JVM with the"
                        + " serial collector, like Platen, and the default heap.",
                "A tool gets another round while its rounds of an experiment took less than "
                        + patience.share().toSeconds()
                        + " s; a run is stopped after "
                        + patience.limit().toSeconds()
                        + " s; after "
                        + patience.all().toMinutes()
                        + " min, only first rounds are run.",
                "Each output is read back: a tool whose output lacks pages counts as failed.");
    }
}
