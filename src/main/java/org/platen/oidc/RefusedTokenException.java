package org.platen.oidc;

/** Thrown when a token of the provider, or a sign-in, is refused. The message says why. */
public final class RefusedTokenException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedTokenException(String message) {
        super(message);
    }

    RefusedTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
