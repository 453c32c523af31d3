package org.platen.command;

import org.jspecify.annotations.Nullable;

/** Thrown when a command was not executed. The message says why, and what to do. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RefusedException(String message) {
        this(message, null);
    }

    public RefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception for a refusal by the rules for users. */
    public static RefusedException of(int status, String title, String thing) {
        var text = thing.isEmpty() ? title : "'" + thing + "': " + title;
        return new RefusedException(
                status == 404 ? text + " \"./platen user list\" shows all users." : text);
    }
}
