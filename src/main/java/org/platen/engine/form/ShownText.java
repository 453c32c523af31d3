package org.platen.engine.form;

import java.io.ByteArrayOutputStream;
import org.platen.engine.syntax.PdfValue;

/** The codes of all strings in a content stream, except those of white space. */
final class ShownText {

    // Number of codes to compare; a longer value is assumed to be a different one.
    private static final long MAX_COMPARISONS = 100_000_000;

    private final byte[] content;
    private final ByteArrayOutputStream codes = new ByteArrayOutputStream();

    private ShownText(byte[] content) {
        this.content = content;
    }

    static byte[] of(byte[] content) {
        var text = new ShownText(content);
        text.scan();
        return text.codes.toByteArray();
    }

    /** Returns whether the wanted codes occur in sequence, ignoring blanks. */
    static boolean contains(byte[] shown, byte[] wanted) {
        byte[] dense = withoutBlanks(wanted);
        if ((long) shown.length * dense.length > MAX_COMPARISONS) {
            return false;
        }
        for (int at = 0; at + dense.length <= shown.length; at++) {
            int same = 0;
            while (same < dense.length && shown[at + same] == dense[same]) {
                same++;
            }
            if (same == dense.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] withoutBlanks(byte[] codes) {
        var dense = new ByteArrayOutputStream();
        put(codes, dense);
        return dense.toByteArray();
    }

    private static void put(byte[] codes, ByteArrayOutputStream out) {
        for (byte code : codes) {
            if (code != ' ' && code != '\r' && code != '\n' && code != '\t') {
                out.write(code);
            }
        }
    }

    private void scan() {
        int at = 0;
        while (at < content.length) {
            byte c = content[at];
            if (c == '(') {
                at = take(at, endOfLiteral(at));
            } else if (c == '<' && at + 1 < content.length && content[at + 1] == '<') {
                at += 2;
            } else if (c == '<') {
                at = take(at, endOf(at, '>'));
            } else {
                at = c == '%' ? endOf(at, '\n') : at + 1;
            }
        }
    }

    private int take(int from, int to) {
        if (to <= content.length) {
            put(new PdfValue(content, from, to).string(), codes);
        }
        return to;
    }

    private int endOf(int from, char last) {
        int at = from;
        while (at < content.length && content[at] != last) {
            at++;
        }
        return at + 1;
    }

    private int endOfLiteral(int from) {
        int depth = 0;
        for (int at = from; at < content.length; at++) {
            if (content[at] == '\\') {
                at++;
            } else if (content[at] == '(') {
                depth++;
            } else if (content[at] == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return content.length + 1;
    }
}
