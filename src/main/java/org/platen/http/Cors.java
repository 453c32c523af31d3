package org.platen.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.platen.settings.Settings;

/**
 * The origins whose pages may call from a browser: none by default, otherwise those in {@code
 * platen.cors.origins} (conventions.md, section 2).
 */
@ApplicationScoped
public class Cors {

    private static final String ANY = "*";

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s?#]+");

    private final Set<String> origins;

    Cors() {
        this(Settings.text("platen.cors.origins", ""));
    }

    Cors(String setting) {
        origins =
                Arrays.stream(setting.split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .map(Cors::checked)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String checked(String origin) {
        if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "platen.cors.origins must be * or a list of origins such as"
                            + " https://print.example.com:8443, but contains "
                            + origin);
        }
        return origin;
    }

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
        return origins.contains(origin) && !origin.equals(ANY);
    }

    /** Returns whether every origin is allowed. */
    public boolean allowsAny() {
        return origins.contains(ANY);
    }

    void open(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return;
        }
        if (!origins.contains(ANY)) {
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
                                            + " Accept-Ranges");
                            // Pages of allowed origins may read the answers to their requests.
                            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
                        });
    }

    void answerPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "auth_token, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                        + " Range");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private Optional<String> allowed(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Origin"))
                .flatMap(
                        origin ->
                                origins.contains(ANY)
                                        ? Optional.of(ANY)
                                        : Optional.of(origin).filter(origins::contains));
    }
}
