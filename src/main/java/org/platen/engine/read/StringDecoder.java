package org.platen.engine.read;

import java.io.ByteArrayOutputStream;

/** What strings mean (ISO 32000-2, 7.3.4), given without what encloses them. */
final class StringDecoder {

    private static final int NO_DIGIT = -1;
    private static final int OCTAL_DIGITS = 3;

    private StringDecoder() {}

    static byte[] literal(byte[] bytes, int from, int to) {
        var out = new ByteArrayOutputStream(to - from);
        int p = from;
        while (p < to) {
            byte c = bytes[p++];
            if (c == '\\' && p < to) {
                p = escaped(bytes, p, to, out);
            } else if (c == '\r') {
                out.write('\n');
                p = behindLineFeed(bytes, p, to);
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }

    /** What follows a backslash (table 3). */
    private static int escaped(byte[] bytes, int at, int to, ByteArrayOutputStream out) {
        byte c = bytes[at];
        if (c >= '0' && c <= '7') {
            return octal(bytes, at, to, out);
        }
        if (c == '\r') {
            return behindLineFeed(bytes, at + 1, to);
        }
        if (c != '\n') {
            out.write(
                    switch (c) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        default -> c;
                    });
        }
        return at + 1;
    }

    private static int octal(byte[] bytes, int at, int to, ByteArrayOutputStream out) {
        int value = 0;
        int p = at;
        while (p < to && p - at < OCTAL_DIGITS && bytes[p] >= '0' && bytes[p] <= '7') {
            value = value * 8 + bytes[p++] - '0';
        }
        out.write(value);
        return p;
    }

    private static int behindLineFeed(byte[] bytes, int at, int to) {
        return at < to && bytes[at] == '\n' ? at + 1 : at;
    }

    /** White space does not count; a last digit that is missing is 0. */
    static byte[] hexadecimal(byte[] bytes, int from, int to) {
        var out = new ByteArrayOutputStream((to - from) / 2);
        int high = NO_DIGIT;
        for (int p = from; p < to; p++) {
            int digit = Character.digit(bytes[p], 16);
            if (digit < 0 && !Lexer.isWhiteSpace(bytes[p])) {
                throw new MalformedPdfException("a hexadecimal string has other digits");
            }
            if (digit >= 0 && high == NO_DIGIT) {
                high = digit;
            } else if (digit >= 0) {
                out.write(high << 4 | digit);
                high = NO_DIGIT;
            }
        }
        if (high != NO_DIGIT) {
            out.write(high << 4);
        }
        return out.toByteArray();
    }
}
