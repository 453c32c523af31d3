package org.platen.log;

import io.opentelemetry.api.trace.Span;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The work of a thread, for the log: {@code [node=press-a op=0c5c… user=ann trace=4bf9…]}. Members
 * that are not known are left out. The trace is that of the current span, if an agent for
 * OpenTelemetry is there.
 *
 * @param operation the id of the operation; empty outside operations
 * @param user the name of the user; empty if there is none
 */
public record LogContext(String operation, String user) {

    private static final LogContext NONE = new LogContext("", "");

    private static final ThreadLocal<LogContext> OF_THREAD = ThreadLocal.withInitial(() -> NONE);

    /** Everything that could end a member, or forge another one. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}@._:+-]");

    private static final int MAX_LENGTH = 100;

    private static volatile String node = "";

    /** Sets the name of this node, for all lines from now on. */
    public static void setNode(String name) {
        node = name;
    }

    /** Calls work in this context. */
    public <T> T call(Supplier<T> work) {
        var before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } finally {
            OF_THREAD.set(before);
        }
    }

    /** As {@link #call}, without a result. */
    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return this;
                });
    }

    /** Makes this the context of the thread, until {@link #end}. */
    public void begin() {
        OF_THREAD.set(this);
    }

    public static void end() {
        OF_THREAD.remove();
    }

    static String suffix() {
        return OF_THREAD.get().text();
    }

    private String text() {
        var text = new StringBuilder();
        append(text, "node", node);
        append(text, "op", operation);
        append(text, "user", user);
        var span = Span.current().getSpanContext();
        append(text, "trace", span.isValid() ? span.getTraceId() : "");
        return text.isEmpty() ? "" : text.append(']').toString();
    }

    private static void append(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            var safe = UNSAFE.matcher(value).replaceAll("_");
            text.append(text.isEmpty() ? " [" : " ").append(name).append('=');
            text.append(safe, 0, Math.min(safe.length(), MAX_LENGTH));
        }
    }
}
