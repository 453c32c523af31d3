package org.platen.preset;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Makes text suitable as a file name on any system. Unicode is kept, in normalization form C. */
final class SafeName {

    static final String FORBIDDEN = "/\\<>:\"|?*";

    /** In bytes of UTF-8. This is the limit of most file systems. */
    private static final int MAX_BYTES = 255;

    private SafeName() {}

    /** Makes text suitable as a part of a name. Never empty. */
    static String part(String text) {
        var safe = new StringBuilder(text.length());
        normal(text).codePoints().map(c -> isSafe(c) ? c : '_').forEach(safe::appendCodePoint);
        return safe.isEmpty() ? "_" : withoutLead(safe.toString());
    }

    /** Makes the name of a file with this extension from parts that are already safe. */
    static String whole(String name, String extension) {
        var whole = withoutLead(normal(name));
        if (!whole.toLowerCase(Locale.ROOT).endsWith(extension)) {
            whole += extension;
        }
        int stem = whole.length() - extension.length();
        return cut(whole.substring(0, stem), MAX_BYTES - extension.length())
                + whole.substring(stem);
    }

    /** Adds a number to the stem of a complete name. */
    static String numbered(String whole, int nr, String extension) {
        int stem = whole.length() - extension.length();
        var end = "_" + nr + whole.substring(stem);
        return cut(whole.substring(0, stem), MAX_BYTES - end.length()) + end;
    }

    static boolean isSafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> FORBIDDEN.indexOf(character) < 0;
        };
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Replaces leading dots: names that begin with a dot are hidden, and names of only dots are
     * folders.
     */
    private static String withoutLead(String text) {
        int lead = 0;
        while (lead < text.length() && isDotOrBlank(text.charAt(lead))) {
            lead++;
        }
        return "_".repeat(lead) + text.substring(lead);
    }

    private static boolean isDotOrBlank(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Returns the longest beginning that has at most this number of bytes in UTF-8. */
    static String cut(String text, int mostBytes) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > mostBytes) {
                return text.substring(0, end);
            }
            end = next;
        }
        return text;
    }
}
