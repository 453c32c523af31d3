package org.platen.engine.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Lexer;
import org.platen.engine.read.MalformedPdfException;

/**
 * Names that occur in content streams (ISO 32000-2, 7.8.2), and more: whatever looks like one in a
 * string, a comment or the data of an inline image counts too. So no name can be missed because
 * readers disagree about where such a thing ends.
 */
final class ContentNames {

    private static final int MAX_NAMES = 20_000;

    private final Set<String> names = new HashSet<>();
    // What a name at the very end of a stream has so far: some readers go on in the next stream.
    private @Nullable String unfinished;

    /** Adds a content stream, or the next one of several that are one content. */
    void add(byte[] content) {
        int p = 0;
        if (unfinished != null) {
            p = addName(unfinished, content, 0);
        }
        while (p < content.length) {
            p = content[p] == '/' ? addName("", content, p + 1) : p + 1;
        }
    }

    private int addName(String begun, byte[] content, int from) {
        int to = Lexer.skipRegular(content, from, content.length);
        String written =
                begun + new String(content, from, to - from, StandardCharsets.ISO_8859_1);
        names.add(decoded(written));
        unfinished = to == content.length ? written : null;
        if (names.size() > MAX_NAMES) {
            throw new MalformedPdfException(
                    "a content stream has more than " + MAX_NAMES + " names");
        }
        return to;
    }

    Set<String> names() {
        return names;
    }

    /** A name without its {@code #} escapes (7.3.5). */
    static String decoded(String written) {
        int escape = written.indexOf('#');
        if (escape < 0) {
            return written;
        }
        var decoded = new StringBuilder(written.length());
        for (int p = 0; p < written.length(); p++) {
            int code = written.charAt(p) == '#' ? escaped(written, p + 1) : -1;
            decoded.append(code < 0 ? written.charAt(p) : (char) code);
            p += code < 0 ? 0 : 2;
        }
        return decoded.toString();
    }

    private static int escaped(String written, int at) {
        if (at + 2 > written.length()) {
            return -1;
        }
        int high = Character.digit(written.charAt(at), 16);
        int low = Character.digit(written.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
