package org.platen.oidc;

/** Tells why a token, or a sign-in, of the provider does not count. */
public final class RefusedTokenException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedTokenException(String message) {
        super(message);
    }

    RefusedTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
