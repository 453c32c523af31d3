package org.platen.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gives the OpenAPI documents an {@code ETag}, which not every server gives to files of the WAR,
 * and answers 304 to a client that has the document already.
 */
@WebFilter(
        urlPatterns = {"/openapi.json", "/openapi-compatible.json"},
        asyncSupported = true)
public class OpenApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var tag = tag(request);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (isKnown(tag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Returns whether the tag is among those of a client, which may have become weak. */
    private static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.contains(tag);
    }

    private String tag(HttpServletRequest request) throws IOException {
        var path = request.getServletPath();
        var known = tags.get(path);
        if (known != null) {
            return known;
        }
        var tag = '"' + sha256(request, path) + '"';
        tags.put(path, tag);
        return tag;
    }

    private static String sha256(HttpServletRequest request, String path) throws IOException {
        try (var file = request.getServletContext().getResourceAsStream(path)) {
            return DigestUtils.sha256Hex(Objects.requireNonNull(file));
        }
    }
}
