package org.platen.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The request that the present thread works at. */
public final class CurrentRequest {

    private static final ThreadLocal<HttpServletRequest> OF_THREAD = new ThreadLocal<>();

    private CurrentRequest() {}

    /** The request; empty for a thread that works at none, such as a worker's. */
    public static Optional<HttpServletRequest> get() {
        return Optional.ofNullable(OF_THREAD.get());
    }

    static void begin(HttpServletRequest request) {
        OF_THREAD.set(request);
    }

    static void end() {
        OF_THREAD.remove();
    }
}
