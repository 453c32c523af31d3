package org.platen.engine.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfName;

/**
 * Names that occur in content streams (ISO 32000-2, 7.8.2), and possibly more: anything that looks
 * like a name in a string, a comment or the data of an inline image is included. Readers disagree
 * about where these end, so this is the only way to miss no name.
 */
final class ContentNames {

    private static final int MAX_NAMES = 20_000;

    private static final List<String> DRAWING = List.of("Do", "Tf", "scn", "SCN", "gs");

    private final Set<String> names = new HashSet<>();
    private final Set<String> drawn = new HashSet<>();
    // The beginning of a name at the very end of a stream. Some readers continue it in the next
    // stream.
    private @Nullable String unfinished;

    /** Adds a content stream, or the next one of several that form one content. */
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
        String written = begun + new String(content, from, to - from, StandardCharsets.ISO_8859_1);
        String name = PdfName.characters(written);
        names.add(name);
        if (isDrawn(content, to)) {
            drawn.add(name);
        }
        unfinished = to == content.length ? written : null;
        if (names.size() > MAX_NAMES) {
            throw new MalformedPdfException(
                    "a content stream has more than " + MAX_NAMES + " names");
        }
        return to;
    }

    /** Returns whether an operator follows that draws a named resource, or makes others draw it. */
    private static boolean isDrawn(byte[] content, int behindName) {
        int end = content.length;
        int p = Lexer.skipWhiteSpace(content, behindName, end);
        // The font size.
        p = Lexer.skipWhiteSpace(content, Lexer.skipNumber(content, p, end), end);
        int to = Lexer.skipRegular(content, p, end);
        for (int i = 0; i < DRAWING.size(); i++) {
            String operator = DRAWING.get(i);
            if (to - p == operator.length() && Lexer.startsWith(content, p, to, operator)) {
                return true;
            }
        }
        return false;
    }

    Set<String> names() {
        return names;
    }

    /** The names that are drawn, or selected for drawing. */
    Set<String> drawn() {
        return drawn;
    }
}
