package org.platen.log;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger that appends the {@link LogContext} of the thread to each message. */
public final class ContextLog implements System.Logger {

    private final System.Logger log;

    ContextLog(System.Logger log) {
        this.log = log;
    }

    public static System.Logger of(Class<?> type) {
        return new ContextLog(System.getLogger(type.getName()));
    }

    @Override
    public String getName() {
        return log.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return log.isLoggable(level);
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String message,
            @Nullable Throwable thrown) {
        log.log(level, bundle, message + LogContext.suffix(), thrown);
    }

    /** Formats the message itself, because the context is no pattern. */
    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String format,
            @Nullable Object @Nullable ... parameters) {
        var message =
                parameters == null || parameters.length == 0 || format == null
                        ? format
                        : MessageFormat.format(format, parameters);
        log(level, bundle, message, (Throwable) null);
    }
}
