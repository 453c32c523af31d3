package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Step;

@Timeout(60)
class BatchTest {

    private final Batch batch = new Batch();

    private static StepReader.Numbered step(int number) {
        return new StepReader.Numbered(new Step.NextFile(Path.of("a.pdf")), 1, number);
    }

    @ParameterizedTest(name = "much memory: {0}, steps: {1}")
    @CsvSource({"false, 16", "true, 4"})
    void a_batch_has_fewer_steps_if_they_take_much_memory(boolean much, int steps) {
        batch.clear(much);
        for (int number = 0; number < steps; number++) {
            assertThat(batch.isFull()).isFalse();
            batch.add(step(number));
        }

        assertThat(batch.isFull()).isTrue();
        assertThat(batch.steps()).extracting(place -> (int) place.step().number()).hasSize(steps);
    }

    @Test
    void steps_took_much_memory_if_each_did_on_average() {
        batch.add(step(1));
        assertThat(batch.hadMuch()).isFalse();

        var fragment = batch.steps().get(0).empty();
        fragment.nodes().bytes().put(new byte[1 << 20], 0, 1 << 20);

        assertThat(batch.hadMuch()).isTrue();
    }

    @Test
    void a_cleared_batch_is_empty() {
        batch.add(step(1));

        batch.clear(false);

        assertThat(batch.steps()).isEmpty();
        assertThat(batch.isFull()).isFalse();
    }

    @Test
    void the_end_of_reading_is_signalled() {
        batch.ended();

        batch.awaitReader(() -> {});
        assertThat(batch.isFull()).isFalse();
    }
}
