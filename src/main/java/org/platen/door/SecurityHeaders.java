package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of every answer that tell browsers what they must not do with it. */
@ApplicationScoped
class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The viewer of the OpenAPI documents sets styles of its own, and draws pictures from data. */
    private static final String VIEWER =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** By the beginning of the path: the policies of pages. Everything else is no page. */
    private static final Map<String, String> POLICIES =
            Map.of("/api/", VIEWER, "/webjars/swagger-ui/", VIEWER);

    private static final String ONE_YEAR = "max-age=31536000";

    @Inject ClientAddress addresses;

    void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Set otherwise for pages of allowed origins, see Cors.
        if (!response.containsHeader("Cross-Origin-Resource-Policy")) {
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        }
        response.setHeader("Content-Security-Policy", policy(request.getServletPath()));
        if (addresses.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }

    private static String policy(String path) {
        return POLICIES.entrySet().stream()
                .filter(policy -> path.startsWith(policy.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NOTHING);
    }
}
