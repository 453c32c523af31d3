package org.platen.filestore.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The file name of a download, in the form required by its headers (RFC 6266). */
record Attachment(String name) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    /**
     * The value of the header Content-Disposition. The name is not quoted where that is allowed,
     * because clients parse it by simple means.
     */
    String disposition() {
        if (TOKEN.matcher(name).matches()) {
            return "attachment; filename=" + name;
        }
        return PLAIN.matcher(name).matches()
                ? "attachment; filename=" + quoted(name)
                : "attachment; filename="
                        + quoted(name.replaceAll("[^ -~]", "_"))
                        + "; filename*=UTF-8''"
                        + percentEncoded(name);
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\\\]", "\\\\$0") + '"';
    }

    /** The name for a header of its own, which is ASCII: other characters are percent-encoded. */
    static String headerText(String name) {
        return PLAIN.matcher(name).matches() ? name : percentEncoded(name);
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
