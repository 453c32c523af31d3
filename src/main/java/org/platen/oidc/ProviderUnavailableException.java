package org.platen.oidc;

import java.time.Duration;

/** Thrown when the provider cannot be asked now. */
public final class ProviderUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    /** The time after which another try makes sense. */
    public static final Duration DELAY = Duration.ofSeconds(10);

    ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderUnavailableException(String message) {
        super(message);
    }
}
