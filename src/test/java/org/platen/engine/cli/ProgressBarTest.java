package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ProgressBar bar(boolean shown, long total) {
        return new ProgressBar(new PrintStream(out, true, UTF_8), shown, total);
    }

    private String shown() {
        return out.toString(UTF_8).replace("\r\u001b[K", "<clear>");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "4, 1, 10, 1 of 4",
        "4000, 2000, 20, '2,000 of 4,000'",
        "4, 4, 40, 4 of 4",
        "4, 5, 40, 4 of 4",
        "1000, 1, 0, '1 of 1,000'"
    })
    void a_bar_fills_up(long total, long done, int filled, String figures) {
        bar(true, total).show(done);

        assertThat(shown())
                .isEqualTo(
                        "<clear>[%s%s] %s"
                                .formatted("#".repeat(filled), " ".repeat(40 - filled), figures));
    }

    @Test
    void an_unknown_total_is_not_shown() {
        bar(true, 0).show(1_234);

        assertThat(shown()).isEqualTo("<clear>1,234 documents");
    }

    @Test
    void a_bar_is_not_drawn_all_the_time() {
        var bar = bar(true, 1_000);
        for (int done = 0; done < 1_000; done++) {
            bar.show(done);
        }

        assertThat(shown().split("<clear>", -1)).hasSizeLessThan(500);
    }

    @Test
    void a_bar_is_cleared_once() {
        var bar = bar(true, 1);
        bar.clear();
        assertThat(shown()).isEmpty();

        bar.show(1);
        bar.clear();
        bar.clear();

        assertThat(shown().split("<clear>", -1)).hasSize(3);
    }

    @Test
    void without_a_terminal_nothing_is_shown() {
        var bar = bar(false, 1);
        bar.show(1);
        bar.clear();

        assertThat(shown()).isEmpty();
    }
}
