package org.platen.door;

import org.jspecify.annotations.Nullable;

/**
 * An exception in a form that is safe to log: its messages, which may contain text of clients,
 * cannot forge lines of the log.
 */
public final class SafeFault extends Exception {

    private static final long serialVersionUID = 1;

    private static final int MAX_CAUSES = 20;

    private static final int MAX_LENGTH = 1_000;

    private final String kind;

    public SafeFault(Throwable fault) {
        this(fault, MAX_CAUSES);
    }

    private SafeFault(Throwable fault, int causes) {
        super(message(fault), cause(fault, causes), false, true);
        kind = fault.getClass().getName();
        setStackTrace(fault.getStackTrace());
    }

    private static String message(Throwable fault) {
        return SafeText.of(String.valueOf(fault.getMessage()), MAX_LENGTH);
    }

    private static @Nullable Throwable cause(Throwable fault, int causes) {
        var cause = fault.getCause();
        return cause == null || causes == 0 ? null : new SafeFault(cause, causes - 1);
    }

    @SuppressWarnings("OverrideThrowableToString") // represents the original class in the log
    @Override
    public String toString() {
        return kind + ": " + getMessage();
    }
}
