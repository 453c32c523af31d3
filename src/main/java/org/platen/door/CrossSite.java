package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.platen.http.Cors;
import org.platen.http.PlainPaths;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;

/**
 * Refuses requests that a page of another site makes a browser send, because browsers add passwords
 * and cookies by themselves. Applies to every call that changes something.
 */
@ApplicationScoped
class CrossSite {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /** A GET of the compatible interface that deletes. */
    private static final String DELETE_BY_GET = "/rest/serverengine/filestore/delete/";

    private static final String LOGIN = "/rest/serverengine/authentication/login";

    @Inject PublicUrl publicUrl;

    @Inject Cors cors;

    /** Returns the reason for refusing a request; empty if it is allowed. */
    Optional<Problem> refusal(HttpServletRequest request) {
        var path = PlainPaths.plain(request.getRequestURI());
        if (!changesSomething(request.getMethod(), path)) {
            return Optional.empty();
        }
        var origin = request.getHeader("Origin");
        return origin == null
                ? withoutOrigin(request)
                : refuseUnless(isAllowed(origin, path, request), "its origin is " + safe(origin));
    }

    private static boolean changesSomething(String method, String path) {
        return !SAFE_METHODS.contains(method)
                || (method.equals("GET") && path.startsWith(DELETE_BY_GET));
    }

    private boolean isAllowed(String origin, String path, HttpServletRequest request) {
        if (publicUrl.isOwn(origin, request) || cors.names(origin)) {
            return true;
        }
        // With any origin allowed, credentials that a browser adds by itself are not accepted.
        return cors.allowsAny()
                && !hasCookie(request)
                && (!hasBasic(request) || path.equals(LOGIN));
    }

    private Optional<Problem> withoutOrigin(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return refuseUnless(OWN_SITES.contains(site), "Sec-Fetch-Site is " + safe(site));
        }
        return refuseUnless(
                !hasCookie(request), "it has a cookie, but neither Origin nor Sec-Fetch-Site");
    }

    private static Optional<Problem> refuseUnless(boolean allowed, String reason) {
        return allowed
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                ProblemCode.REQUEST_CSRF,
                                "This call comes from a page on another site: "
                                        + reason
                                        + ". The origins of pages that may call are set by"
                                        + " platen.cors.origins.",
                                ""));
    }

    private static boolean hasCookie(HttpServletRequest request) {
        return request.getHeader("Cookie") != null
                && request.getHeader("Authorization") == null
                && request.getHeader("auth_token") == null;
    }

    private static boolean hasBasic(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "basic", 0, 5);
    }

    private static String safe(String header) {
        return SafeText.of(header);
    }
}
