package org.platen.engine.document;

import java.util.ArrayDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The base URI of the relative links in a document (ISO 32000-2, 12.6.4.8). A print file has at
 * most one base for all of its documents, so relative links are resolved when they are copied (RFC
 * 3986, 5.2).
 */
public final class BaseUri {

    // RFC 3986, annex B: scheme, authority, path, query, fragment.
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
                    Pattern.DOTALL);
    private static final int SCHEME = 1;
    private static final int AUTHORITY = 2;
    private static final int PATH = 3;
    private static final int QUERY = 4;
    private static final int FRAGMENT = 5;

    private final Matcher base;

    private BaseUri(Matcher base) {
        this.base = base;
    }

    public static boolean isAbsolute(String uri) {
        return parts(uri).group(SCHEME) != null;
    }

    /**
     * The base that a document names.
     *
     * @param uri an absolute URI
     */
    static BaseUri of(String uri) {
        return new BaseUri(parts(uri));
    }

    private static Matcher parts(String uri) {
        var parts = REFERENCE.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("every text matches, but not " + uri);
        }
        return parts;
    }

    public String resolve(String reference) {
        var its = parts(reference);
        if (its.group(SCHEME) != null) {
            return reference;
        }
        var start = base.group(SCHEME) + ":";
        if (its.group(AUTHORITY) != null) {
            return start + reference;
        }
        var authority = base.group(AUTHORITY) == null ? "" : "//" + base.group(AUTHORITY);
        return start + authority + pathAndQuery(its) + behind("#", its.group(FRAGMENT));
    }

    private String pathAndQuery(Matcher its) {
        var path = its.group(PATH);
        if (path.isEmpty()) {
            boolean asks = its.group(QUERY) != null;
            return base.group(PATH) + behind("?", (asks ? its : base).group(QUERY));
        }
        return withoutDots(path.startsWith("/") ? path : merged(path))
                + behind("?", its.group(QUERY));
    }

    private static String behind(String mark, @Nullable String part) {
        return part == null ? "" : mark + part;
    }

    private String merged(String path) {
        var folder = base.group(PATH);
        if (folder.isEmpty() && base.group(AUTHORITY) != null) {
            return "/" + path;
        }
        return folder.substring(0, folder.lastIndexOf('/') + 1) + path;
    }

    /** Removes the segments {@code .} and {@code ..} (5.2.4). */
    private static String withoutDots(String path) {
        var segments = new ArrayDeque<String>();
        boolean absolute = path.startsWith("/");
        var all = (absolute ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < all.length; i++) {
            boolean last = i == all.length - 1;
            if (all[i].equals("..")) {
                segments.pollLast();
            } else if (!all[i].equals(".")) {
                segments.addLast(all[i]);
                continue;
            }
            if (last) {
                segments.addLast("");
            }
        }
        return (absolute ? "/" : "") + String.join("/", segments);
    }
}
