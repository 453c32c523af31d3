package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong presets that once took many seconds of a processor. */
class PresetCostTest {

    private static final Duration MAX_CPU = Duration.ofMillis(200);

    @BeforeEach
    void warmUp() {
        for (int i = 0; i < 20; i++) {
            cpu(formats("1,".repeat(90)));
        }
    }

    @ParameterizedTest(name = "24,000 times {0}")
    @ValueSource(strings = {"1,", "{},", "\"csv\",", "[],"})
    void a_list_of_many_equal_entries_is_refused_at_once(String entry) {
        var preset = formats(entry.repeat(24_000));

        assertThatThrownBy(() -> PresetReader.read(preset))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessage(
                        "index.formats has 24001 entries; the maximum anywhere in a preset is 100.");
        assertThat(cpu(preset)).isLessThan(MAX_CPU);
    }

    @Test
    void many_unknown_keys_are_refused_at_once() {
        assertThat(cpu("{\"name\":\"x\"," + keys(6_000) + "}")).isLessThan(MAX_CPU);
        assertThat(cpu("{\"name\":\"x\",\"files\":{" + keys(99) + "}}")).isLessThan(MAX_CPU);
    }

    @Test
    void five_faults_are_told_and_that_there_are_more() {
        assertThatThrownBy(() -> PresetReader.read("{" + keys(20) + "}"))
                .hasMessageEndingWith("\n(and more)")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(6));
    }

    private static String formats(String entries) {
        return "{\"name\":\"x\",\"index\":{\"formats\":[" + entries + "1]}}";
    }

    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(nr -> "\"k" + nr + "\":1")
                .collect(Collectors.joining(","));
    }

    private static Duration cpu(String preset) {
        var thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        assertThatThrownBy(() -> PresetReader.read(preset))
                .isInstanceOf(InvalidPresetException.class);
        return Duration.ofNanos(thread.getCurrentThreadCpuTime() - before);
    }
}
