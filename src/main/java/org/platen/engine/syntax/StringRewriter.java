package org.platen.engine.syntax;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** Replaces the strings (ISO 32000-2, 7.3.4) within a value. */
public final class StringRewriter {

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final UnaryOperator<byte[]> operator;
    private final ByteArrayOutputStream out;
    // Start positions of the dictionaries that enclose the current position.
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean behindContents;

    /**
     * @param value with its exact end, see {@link PdfValue#trimmed}
     */
    public StringRewriter(PdfValue value, UnaryOperator<byte[]> operator) {
        bytes = value.bytes();
        start = value.start();
        end = value.end();
        this.operator = operator;
        out = new ByteArrayOutputStream(value.length());
    }

    /** Quick test whether a value may contain strings. */
    public static boolean mayHaveStrings(PdfValue value) {
        byte[] bytes = value.bytes();
        for (int p = value.start(); p < value.end(); p++) {
            if (bytes[p] == '(') {
                return true;
            }
            if (bytes[p] == '<') {
                p++;
                if (p < value.end() && bytes[p] != '<') {
                    return true;
                }
            }
        }
        return false;
    }

    public PdfValue rewritten() {
        int p = start;
        while (p < end) {
            p =
                    switch (bytes[p]) {
                        case '(' -> string(p, Lexer.skipLiteralString(bytes, p, end));
                        case '<' -> dictionaryOrString(p);
                        case '>' -> endOfDictionary(p);
                        case '/' -> name(p);
                        case '%' -> comment(p);
                        default -> other(p);
                    };
        }
        byte[] written = out.toByteArray();
        return new PdfValue(written, 0, written.length);
    }

    private int string(int at, int to) {
        if (behindContents && isSignature()) {
            return copied(at, to);
        }
        put(operator.apply(new PdfValue(bytes, at, end).string()));
        behindContents = false;
        return to;
    }

    /**
     * Returns whether a string is the contents of a signature. A signature covers the file except
     * for its own value, which is therefore not encrypted (7.6.2).
     */
    private boolean isSignature() {
        return !open.isEmpty() && new PdfValue(bytes, open.element(), end).get("ByteRange") != null;
    }

    private void put(byte[] text) {
        out.write('(');
        for (byte c : text) {
            if (c == '\r') {
                out.write('\\');
                out.write('r');
            } else {
                if (c == '(' || c == ')' || c == '\\') {
                    out.write('\\');
                }
                out.write(c);
            }
        }
        out.write(')');
    }

    private int copied(int from, int to) {
        out.write(bytes, from, to - from);
        behindContents = false;
        return to;
    }

    private int dictionaryOrString(int at) {
        if (Lexer.startsWith(bytes, at, end, "<<")) {
            open.push(at);
            return copied(at, at + 2);
        }
        return string(at, Lexer.skipHexString(bytes, at, end));
    }

    private int endOfDictionary(int at) {
        open.poll();
        return copied(at, Math.min(end, at + 2));
    }

    private int name(int at) {
        int to = Lexer.skipRegular(bytes, at + 1, end);
        copied(at, to);
        behindContents = Lexer.isName(bytes, at + 1, to, "Contents");
        return to;
    }

    /** Drops a comment, which ends with its line. */
    private int comment(int at) {
        int p = at;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        return p;
    }

    private int other(int at) {
        if (!Lexer.isWhiteSpace(bytes[at])) {
            behindContents = false;
        }
        out.write(bytes[at]);
        return at + 1;
    }
}
