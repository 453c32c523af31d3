package org.platen.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The origins whose pages may call from a browser: none by default, otherwise those in {@code
 * platen.cors.origins} (conventions.md, section 2).
 */
@ApplicationScoped
public class Cors {

    @Inject CorsSettings settings;

    /**
     * Returns whether this is a preflight request of a browser for an allowed origin. Preflight
     * requests have no credentials.
     */
    public boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null
                && allowed(request).isPresent();
    }

    /** Returns whether an origin is explicitly allowed. */
    public boolean names(String origin) {
        return settings.origins().contains(origin) && !origin.equals(CorsSettings.ANY);
    }

    /** Returns whether every origin is allowed. */
    public boolean allowsAny() {
        return settings.origins().contains(CorsSettings.ANY);
    }

    void open(HttpServletRequest request, HttpServletResponse response) {
        if (settings.origins().isEmpty()) {
            return;
        }
        if (!settings.origins().contains(CorsSettings.ANY)) {
            response.setHeader("Vary", "Origin");
        }
        allowed(request)
                .ifPresent(
                        origin -> {
                            response.setHeader("Access-Control-Allow-Origin", origin);
                            response.setHeader(
                                    "Access-Control-Expose-Headers",
                                    "operationId, Link, Location, Token-Expires-In, Retry-After,"
                                            + " ETag, Content-Disposition, Content-Range,"
                                            + " Accept-Ranges, Allow, WWW-Authenticate,"
                                            + " Idempotency-Replayed, OL-Original-Filename");
                            // Pages of allowed origins may read the answers to their requests.
                            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
                        });
    }

    void answerPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "auth_token, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                        + " Range, If-Range, X-Platen-Label, X-Platen-Document-Password,"
                        + " X-Platen-Console, X-Platen-Client");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Optional<String> allowed(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin"))
                .flatMap(
                        origin ->
                                settings.origins().contains(CorsSettings.ANY)
                                        ? Optional.of(CorsSettings.ANY)
                                        : Optional.of(origin).filter(settings.origins()::contains));
    }
}
