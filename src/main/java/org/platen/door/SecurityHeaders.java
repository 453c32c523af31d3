package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer that tell browsers what they must not do with it. */
@ApplicationScoped
class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

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
        response.setHeader("Content-Security-Policy", NOTHING);
        if (addresses.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
