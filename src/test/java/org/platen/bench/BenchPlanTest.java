package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPlanTest {

    @TempDir Path folder;

    @Test
    void the_full_run_is_of_20_000_documents_and_for_growth_of_a_tenth_and_of_five_times_as_many() {
        assertThat(plan())
                .containsExactly(
                        "SHARED 20000 ALL",
                        "OWN 20000 ALL",
                        "RANGES 20000 ALL",
                        "SHARED 100000 FAST",
                        "SHARED 2000 ALL",
                        "FULL 1000 ALL",
                        "MIXED 2000 ALL");
    }

    @Test
    void other_counts_and_fewer_variants_are_a_matter_of_options() {
        assertThat(plan("--documents", "400", "--variants", "full,own"))
                .containsExactly("OWN 400 ALL", "FULL 20 ALL");
    }

    @Test
    void a_disk_that_is_too_small_is_told_before_anything_is_made() {
        var options = options("--documents", "1000", "--variants", "own");

        // Documents of 47 kB each, and as much for an output.
        assertThat(Space.want(BenchPlan.of(options), options, 94_000_000)).isEmpty();
        assertThat(Space.want(BenchPlan.of(options), options, 93_000_000))
                .hasValueSatisfying(
                        message ->
                                assertThat(message)
                                        .contains("need 0.1 GB", folder.toString(), "--documents"));
    }

    private List<String> plan(String... arguments) {
        return BenchPlan.of(options(arguments)).stream()
                .map(e -> e.variant().name() + " " + e.documents() + " " + e.field())
                .toList();
    }

    private BenchOptions options(String... arguments) {
        return BenchOptions.parse(folder, List.of(), arguments);
    }
}
