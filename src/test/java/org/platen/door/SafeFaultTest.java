package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeFaultTest {

    @Test
    void a_message_forges_no_line_of_the_log() {
        var forged = "no such name: x\n2026-11-28 INFO all is well\u2028\u202e\u001b[2J";
        var trace = trace(new IllegalStateException("outer", new RuntimeException(forged)));

        assertThat(trace.lines())
                .allMatch(line -> line.startsWith("\t") || line.contains("Exception: "));
        assertThat(trace)
                .contains("java.lang.IllegalStateException: outer")
                .contains("Caused by: java.lang.RuntimeException: no such name: x\\u{a}2026")
                .contains("\\u{2028}\\u{202e}\\u{1b}[2J")
                .doesNotContain("\u001b", "\u2028");
    }

    @Test
    void a_long_message_and_a_long_chain_are_cut() {
        Throwable fault = new RuntimeException("x".repeat(100_000));
        for (int i = 0; i < 1_000; i++) {
            fault = new RuntimeException("cause", fault);
        }

        assertThat(trace(fault).length()).isLessThan(100_000);
    }

    private static String trace(Throwable fault) {
        var text = new StringWriter();
        new SafeFault(fault).printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
