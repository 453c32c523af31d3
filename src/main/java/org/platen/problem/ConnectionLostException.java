package org.platen.problem;

import java.io.IOException;

/** Thrown when the client disconnects before its request was read or its answer was written. */
public final class ConnectionLostException extends IOException {

    private static final long serialVersionUID = 1;

    public ConnectionLostException(IOException cause) {
        super("The client has disconnected.", cause);
    }

    /** Returns whether a failure was caused by such a disconnection. */
    public static boolean isIn(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionLostException) {
                return true;
            }
        }
        return false;
    }
}
