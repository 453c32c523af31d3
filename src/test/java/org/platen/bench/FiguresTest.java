package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.bench.Experiment.Field;
import org.platen.bench.data.Variant;
import org.platen.bench.tool.AssemblyTask;
import org.platen.bench.tool.CommandLine;
import org.platen.bench.tool.Tool;

class FiguresTest {

    @Test
    void a_result_is_the_medians_of_the_rounds() {
        var standing = standing();
        standing.add(new Outcome.Done(new Usage(2, 30, 100, 7)));
        standing.add(new Outcome.Done(new Usage(9, 10, 300, 7)));
        standing.add(new Outcome.Done(new Usage(1, 20, 200, 7)));

        assertThat(standing.result())
                .contains(new Result("stand-in", "1.0", "shared", 100, 2, 20, 200, 7));
    }

    @Test
    void of_two_rounds_the_median_lies_between() {
        assertThat(Standing.median(1, 4)).isEqualTo(2.5);
    }

    @Test
    void a_tool_that_failed_once_has_no_result() {
        var standing = standing();
        standing.add(new Outcome.Done(new Usage(2, 30, 100, 7)));
        standing.add(new Outcome.Failed("it wrote 3 pages, not 4"));

        assertThat(standing.result()).isEmpty();
        assertThat(standing.failure()).contains("it wrote 3 pages, not 4");
    }

    @Test
    void growth_is_told_of_each_tool_that_was_run_with_both_counts() {
        var results =
                new Results(
                        List.of(
                                result("platen", "shared", 20_000, 2.0),
                                result("qpdf", "shared", 20_000, 40),
                                result("platen", "shared", 2_000, 0.5),
                                result("qpdf", "shared", 2_000, 4),
                                result("platen", "shared", 100_000, 9),
                                result("platen", "own", 20_000, 2)));

        assertThat(MemoryGrowth.lines(results))
                .containsExactly(
                        "shared, from 2,000 to 20,000 documents (10.0x): platen 4.0x, qpdf 10.0x",
                        "shared, from 20,000 to 100,000 documents (5.00x): platen 4.5x");
    }

    @Test
    void a_target_is_met_or_missed() {
        var results =
                new Results(
                        List.of(
                                result("platen", "shared", 20_000, 2.0),
                                result("qpdf", "shared", 20_000, 62.4),
                                result("openpdf", "shared", 20_000, 9.8),
                                result("platen", "shared", 100_000, 12)));

        assertThat(BenchVerdict.lines(results, 20_000))
                .contains(
                        "wall against qpdf, shared 20,000: 31.2x as fast, target at least 20x: met",
                        "wall against openpdf, shared 20,000: 4.9x as fast, target at least 5x: missed",
                        "growth of wall from 20,000, shared 100,000: 1.20x of linear, target at most"
                                + " 1.15: missed")
                .noneMatch(line -> line.contains("pdfbox"));
    }

    @Test
    void the_output_is_compared_with_the_smallest_that_is_a_pdf() {
        var results =
                new Results(
                        List.of(
                                sized("platen", 1005),
                                sized("cat", 10),
                                sized("openpdf", 1000),
                                sized("qpdf", 9000)));

        assertThat(BenchVerdict.lines(results, 20_000))
                .contains(
                        "output size, own 20,000: 1.005x that of openpdf, target at most 1.01x: met");
    }

    @Test
    void slow_tools_get_fewer_rounds_but_what_all_is_measured_by_gets_all() {
        var patience = Patience.of(BenchOptions.parse(null, List.of()));
        var slow = standing("qpdf");
        slow.add(new Outcome.Done(new Usage(51, 1, 1, 1)));
        var platen = standing("platen");
        platen.add(new Outcome.Done(new Usage(51, 1, 1, 1)));

        assertThat(patience.grantsAnotherRound(slow, Duration.ZERO)).isFalse();
        assertThat(patience.grantsAnotherRound(platen, Duration.ZERO)).isTrue();
        assertThat(patience.grantsAnotherRound(platen, Duration.ofHours(1))).isFalse();
    }

    private static Result result(String tool, String variant, int documents, double wall) {
        return new Result(tool, "1.0", variant, documents, wall, 1, 100, 1000);
    }

    private static Result sized(String tool, long bytes) {
        return new Result(tool, "1.0", "own", 20_000, 1, 1, 100, bytes);
    }

    private static Standing standing() {
        return standing("stand-in");
    }

    private static Standing standing(String tool) {
        return new Standing(
                new Experiment(Variant.SHARED, 100, Field.ALL),
                new Contestant(new StandIn(tool), "1.0"));
    }

    private record StandIn(String name) implements Tool {

        @Override
        public Optional<String> version() {
            return Optional.of("1.0");
        }

        @Override
        public CommandLine command(AssemblyTask task) {
            throw new UnsupportedOperationException();
        }
    }
}
