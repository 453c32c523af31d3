package org.platen.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.request.CurrentRequest;

/**
 * The place of a thread in a trace, as the text of the header {@code traceparent} (W3C Trace
 * Context). As text it passes the queue to whatever node continues the work.
 */
public final class TraceParent {

    private static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /**
     * Returns the current span. Without an agent there is none; then the place that the client of
     * the request has sent, so that an agent on another node can continue its trace.
     */
    public static Optional<String> current() {
        return text(Context.current()).or(TraceParent::ofRequest);
    }

    private static Optional<String> ofRequest() {
        return CurrentRequest.get()
                .map(request -> request.getHeader(HEADER))
                .flatMap(sent -> text(context(sent)));
    }

    private static Optional<String> text(Context context) {
        var headers = new HashMap<String, String>();
        W3C.inject(context, headers, Map::put);
        return Optional.ofNullable(headers.get(HEADER));
    }

    /** Returns a context whose spans continue a trace; one without a trace for malformed text. */
    static Context context(String text) {
        return W3C.extract(Context.root(), text, new Header());
    }

    /** Returns whether the current span is recorded, so that details of it are of use. */
    public static boolean isRecorded() {
        return Span.current().isRecording();
    }

    /** Presents a text as the only header of a request. */
    private static final class Header implements TextMapGetter<String> {

        @Override
        @SuppressWarnings("deprecation") // still to be implemented
        public Iterable<String> keys(String text) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String text, String key) {
            return key.equals(HEADER) ? text : null;
        }
    }
}
