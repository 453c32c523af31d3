package org.platen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.platen.bench.data.Variant;
import org.platen.bench.tool.Cat;
import org.platen.bench.tool.Platen;

/**
 * Bar chart of the times of all tools, drawn as SVG: a panel for each variant. It has a background
 * and colours of its own for light and for dark surroundings, so that its text is readable in both.
 */
final class Chart {

    private static final int WIDTH = 760;
    private static final int MARGIN = 24;
    private static final int LABEL_WIDTH = 130;
    private static final int VALUE_WIDTH = 130;
    private static final int BAR_HEIGHT = 22;
    private static final int ROW_HEIGHT = 30;
    private static final int TITLE_HEIGHT = 40;
    private static final int FOOTER_HEIGHT = 44;

    private static final Map<String, String> NAMES =
            Map.of("platen", "Platen", "openpdf", "OpenPDF", "pdfbox", "PDFBox");

    /** Attributes have the light colours, for viewers without style sheets. */
    private static final String DARK =
            """
            <style>
              @media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc }
                .note { fill: #9198a1 }
                .paper { fill: #0d1117; stroke: #3d444d }
                .bar { fill: #6e7681 }
                .platen { fill: #3fb950 }
              }
            </style>
            """;

    private final Results results;
    private final String note;

    /**
     * A chart of the given results.
     *
     * @param note date and conditions of the measurement, for the last line
     */
    Chart(Results results, String note) {
        this.results = results;
        this.note = note;
    }

    /**
     * Writes the chart to a file.
     *
     * @throws BenchUsageException if there is no variant that Platen and another tool have
     *     assembled
     */
    void write(Path file) throws IOException {
        Files.writeString(file, svg());
    }

    String svg() {
        var panels = panels();
        if (panels.isEmpty()) {
            throw new BenchUsageException(
                    "There is nothing to compare: the results do not contain both"
                            + " Platen and another tool. Run the bench first.");
        }
        var body = new StringBuilder();
        int top = MARGIN / 2;
        for (var panel : panels) {
            panel.draw(top, body);
            top += panel.height();
        }
        return frame(top + FOOTER_HEIGHT, body.toString());
    }

    private String frame(int height, String body) {
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
                <title>Seconds that each tool takes to make one print file</title>
                %3$s<rect class="paper" fill="#ffffff" stroke="#d1d9e0" x="0.5" y="0.5" width="%4$d" height="%5$d" rx="8"/>
                <g font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" font-size="14" fill="#1f2328">
                %6$s<text class="note" font-size="12" fill="#59636e" x="%7$d" y="%8$d">%9$s</text>
                </g>
                </svg>
                """,
                WIDTH,
                height,
                DARK,
                WIDTH - 1,
                height - 1,
                body,
                MARGIN,
                height - MARGIN + 4,
                escaped(note));
    }

    private List<Panel> panels() {
        return Arrays.stream(Variant.values()).map(this::panel).flatMap(Optional::stream).toList();
    }

    /** The panel of the count that most tools have assembled; of several counts the largest. */
    private Optional<Panel> panel(Variant variant) {
        return results.all().stream()
                .filter(result -> result.variant().equals(variant.label()))
                .map(Result::documents)
                .distinct()
                .map(documents -> new Panel(variant, documents, comparable(variant, documents)))
                .filter(Panel::compares)
                .max(Comparator.comparing(Panel::size).thenComparing(Panel::documents));
    }

    /** Without cat, which makes no PDF; the fastest first. */
    private List<Result> comparable(Variant variant, int documents) {
        return results.of(variant, documents)
                .filter(result -> !result.tool().equals(Cat.NAME))
                .sorted(Comparator.comparing(Result::wallSeconds))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The bars of one variant. */
    private record Panel(Variant variant, int documents, List<Result> results) {

        boolean compares() {
            return size() > 1 && platen().isPresent();
        }

        int size() {
            return results.size();
        }

        int height() {
            return TITLE_HEIGHT + size() * ROW_HEIGHT;
        }

        private Optional<Result> platen() {
            return results.stream().filter(Panel::isPlaten).findFirst();
        }

        private static boolean isPlaten(Result result) {
            return result.tool().equals(Platen.NAME);
        }

        void draw(int top, StringBuilder svg) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text font-weight=\"600\" x=\"%d\" y=\"%d\">%,d documents:"
                                    + " %s</text>\n",
                            MARGIN,
                            top + 24,
                            documents,
                            escaped(variant.description())));
            svg.append(
                    IntStream.range(0, size())
                            .mapToObj(row -> bar(row, top + TITLE_HEIGHT + row * ROW_HEIGHT))
                            .collect(Collectors.joining()));
        }

        private String bar(int row, int top) {
            var result = results.get(row);
            int base = top + BAR_HEIGHT - 6;
            int left = MARGIN + LABEL_WIDTH;
            double width = width(result);
            return String.format(
                    Locale.ROOT,
                    """
                    <text x="%d" y="%d">%s</text><rect %s x="%d" y="%d" width="%.1f" height="%d" rx="2"/>\
                    <text x="%.1f" y="%d">%s</text>
                    """,
                    MARGIN,
                    base,
                    escaped(NAMES.getOrDefault(result.tool(), result.tool())),
                    isPlaten(result)
                            ? "class=\"platen\" fill=\"#1a7f37\""
                            : "class=\"bar\" fill=\"#8c96a0\"",
                    left,
                    top,
                    width,
                    BAR_HEIGHT,
                    left + width + 8,
                    base,
                    value(result));
        }

        private double width(Result result) {
            double longest = results.get(size() - 1).wallSeconds();
            int available = WIDTH - 2 * MARGIN - LABEL_WIDTH - VALUE_WIDTH;
            return Math.max(2, available * result.wallSeconds() / longest);
        }

        private String value(Result result) {
            var seconds = String.format(Locale.ROOT, "%.1f s", result.wallSeconds());
            if (isPlaten(result)) {
                return seconds;
            }
            double times = result.wallSeconds() / platen().orElseThrow().wallSeconds();
            return String.format(Locale.ROOT, "%s (%.1f times)", seconds, times);
        }
    }
}
