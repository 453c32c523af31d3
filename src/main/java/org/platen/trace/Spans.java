package org.platen.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes work in spans of its trace. */
public final class Spans {

    private static final String INSTRUMENTATION = "org.platen";

    private Spans() {}

    /** Work that may throw an exception. */
    public interface Work<T extends @Nullable Object, E extends Exception> {

        T call() throws E;
    }

    /**
     * Executes work in a span that continues a trace.
     *
     * @param name few different ones, without data
     * @param traceparent the parent, see {@link TraceParent}; empty for a trace of its own
     * @param attributes names and values, without data of customers
     */
    public static <T extends @Nullable Object, E extends Exception> T continued(
            String name,
            Optional<String> traceparent,
            Map<String, String> attributes,
            Work<T, E> work)
            throws E {
        return within(
                begun(
                        name,
                        traceparent.map(TraceParent::context).orElseGet(Context::root),
                        attributes),
                work);
    }

    /** Executes work in a child of the current span. */
    static <T extends @Nullable Object, E extends Exception> T child(String name, Work<T, E> work)
            throws E {
        return within(begun(name, Context.current(), Map.of()), work);
    }

    /** Begins a child of the current span, which the caller ends. */
    public static Span begin(String name) {
        return begun(name, Context.current(), Map.of());
    }

    /** Marks the current span as failed. */
    public static void markFailed() {
        Span.current().setStatus(StatusCode.ERROR);
    }

    private static Span begun(String name, Context parent, Map<String, String> attributes) {
        var tracer = GlobalOpenTelemetry.getTracer(INSTRUMENTATION);
        var builder = tracer.spanBuilder(name).setParent(parent);
        attributes.forEach(builder::setAttribute);
        return builder.startSpan();
    }

    private static <T extends @Nullable Object, E extends Exception> T within(
            Span span, Work<T, E> work) throws E {
        boolean done = false;
        var scope = span.makeCurrent();
        try {
            var result = work.call();
            done = true;
            return result;
        } finally {
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            scope.close();
            span.end();
        }
    }
}
