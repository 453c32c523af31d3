package org.platen.preset;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Makes text fit to be a file name on any system. Unicode stays, in normalization form C. */
final class SafeName {

    static final String FORBIDDEN = "/\\<>:\"|?*";

    /** In UTF-8: the limit of most file systems. */
    private static final int MOST_BYTES = 255;

    private static final String EXTENSION = ".pdf";

    private SafeName() {}

    /** Text that is to be a part of a name. Never empty. */
    static String part(String text) {
        var safe = new StringBuilder(text.length());
        normal(text).codePoints().map(c -> isSafe(c) ? c : '_').forEach(safe::appendCodePoint);
        return safe.isEmpty() ? "_" : withoutLead(safe.toString());
    }

    /** The name of a PDF, of parts that are safe by themselves. */
    static String whole(String name) {
        var whole = withoutLead(normal(name));
        if (!whole.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            whole += EXTENSION;
        }
        int stem = whole.length() - EXTENSION.length();
        return cut(whole.substring(0, stem), MOST_BYTES - EXTENSION.length())
                + whole.substring(stem);
    }

    /** A whole name with a number behind its stem. */
    static String numbered(String whole, int nr) {
        int stem = whole.length() - EXTENSION.length();
        var end = "_" + nr + whole.substring(stem);
        return cut(whole.substring(0, stem), MOST_BYTES - end.length()) + end;
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

    /** Names that begin with a dot are hidden, and those of only dots are folders. */
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

    /** The longest beginning that has at most so many bytes in UTF-8. */
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
