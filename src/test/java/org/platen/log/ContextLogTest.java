package org.platen.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContextLogTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final List<String> lines = new ArrayList<>();

    private final System.Logger log = new ContextLog(new Lines());

    @BeforeEach
    void begin() {
        LogContext.setNode("press-a");
    }

    @AfterEach
    void end() {
        LogContext.setNode("");
    }

    @Test
    void each_line_ends_with_node_operation_and_user() {
        new LogContext("0c5c", "ann").run(() -> log.log(System.Logger.Level.INFO, "began"));
        log.log(System.Logger.Level.INFO, "ended", new IllegalStateException());

        assertThat(lines)
                .containsExactly("began [node=press-a op=0c5c user=ann]", "ended [node=press-a]");
    }

    @Test
    void braces_in_a_context_or_in_a_message_are_no_pattern() {
        new LogContext("", "a{0}b")
                .run(() -> log.log(System.Logger.Level.INFO, "{0} of {1}", 1, "two"));
        log.log(System.Logger.Level.INFO, "it''s {0}");

        assertThat(lines)
                .containsExactly("1 of two [node=press-a user=a_0_b]", "it''s {0} [node=press-a]");
    }

    @Test
    void a_name_forges_no_other_member_and_no_line() {
        new LogContext("", "eve] op=1\n\u202e" + "x".repeat(500))
                .run(() -> log.log(System.Logger.Level.INFO, "in"));

        assertThat(lines.get(0)).startsWith("in [node=press-a user=eve__op_1__xxx").endsWith("x]");
        assertThat(lines.get(0)).hasSizeLessThan(150);
    }

    @Test
    void the_trace_of_the_current_span_is_named() {
        var place =
                SpanContext.create(
                        TRACE,
                        "00f067aa0ba902b7",
                        TraceFlags.getSampled(),
                        TraceState.getDefault());
        Context.root()
                .with(Span.wrap(place))
                .wrap(() -> log.log(System.Logger.Level.INFO, "in"))
                .run();

        assertThat(lines).containsExactly("in [node=press-a trace=" + TRACE + "]");
    }

    private final class Lines implements System.Logger {

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            lines.add(message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
            throw new AssertionError("formatted twice: " + format);
        }
    }
}
