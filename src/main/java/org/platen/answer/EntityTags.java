package org.platen.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gives short JSON answers of our own interface an entity tag, so that a client that has an answer
 * already gets a 304 instead of it.
 */
final class EntityTags {

    private static final String OWN_INTERFACE = "/rest/platen/";

    private static final String TAG = "ETag";

    private static final int LENGTH = 16;

    private EntityTags() {}

    /**
     * Adds the tag, and returns whether the client already has the answer.
     *
     * @param body the answer, complete and in memory
     */
    static boolean isKnown(HttpServletRequest request, HttpServletResponse response, Spool body)
            throws IOException {
        if (!hasTag(request, response)) {
            return false;
        }
        if (!response.containsHeader(TAG)) {
            response.setHeader(TAG, tag(body));
        }
        return isAmong(response.getHeader(TAG), request.getHeader("If-None-Match"));
    }

    private static boolean hasTag(HttpServletRequest request, HttpServletResponse response) {
        var type = response.getContentType();
        return request.getMethod().equals("GET")
                && response.getStatus() == HttpServletResponse.SC_OK
                && request.getRequestURI().startsWith(OWN_INTERFACE)
                && type != null
                && type.contains("json");
    }

    /** A weak tag, because the web server may compress the answer. */
    private static String tag(Spool body) throws IOException {
        var digest = DigestUtils.getSha256Digest();
        body.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, LENGTH) + '"';
    }

    /** Compares weakly (RFC 9110, section 8.8.3.2). */
    static boolean isAmong(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || strong(one).equals(strong(tag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
