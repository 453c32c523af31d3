package org.platen.engine.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Closes delimiters that are still open at the end of an object. Some writers forget a bracket or a
 * parenthesis, and readers close it at the keyword {@code endobj}.
 */
public final class UnclosedValue {

    private static final String END = "endobj";
    private static final int MAX_OPEN = 200;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final StringBuilder closing = new StringBuilder();

    private UnclosedValue(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The value with the missing delimiters, or null if these are not its only fault. */
    public static @Nullable PdfValue closed(byte[] bytes, int start, int end) {
        int behind = start;
        while (behind < end && !Lexer.startsWith(bytes, behind, end, END)) {
            if (Lexer.startsWith(bytes, behind, end, "stream")) {
                return null;
            }
            behind++;
        }
        return behind == end ? null : new UnclosedValue(bytes, start, behind).closed();
    }

    private @Nullable PdfValue closed() {
        int p = start;
        while (p < end && closing.length() < MAX_OPEN) {
            p = next(p);
        }
        if (closing.length() == 0 || p < end) {
            return null;
        }
        byte[] whole = Arrays.copyOfRange(bytes, start, end + closing.length());
        for (int i = 0; i < closing.length(); i++) {
            whole[whole.length - 1 - i] = (byte) closing.charAt(i);
        }
        return new PdfValue(whole, 0, whole.length);
    }

    private int next(int p) {
        return switch (bytes[p]) {
            case '(' -> string(p + 1);
            case '[' -> open("]", p + 1);
            case '<' ->
                    Lexer.startsWith(bytes, p, end, "<<") ? open(">>", p + 2) : open(">", p + 1);
            case '>', ']' -> close((char) bytes[p], p + 1);
            case '%' -> Math.min(end, Math.max(p + 1, Lexer.skipWhiteSpace(bytes, p, end)));
            default -> p + 1;
        };
    }

    private int open(String closedBy, int behind) {
        closing.append(closedBy);
        return behind;
    }

    private int close(char bracket, int behind) {
        int last = closing.length() - 1;
        if (last >= 0 && closing.charAt(last) == bracket) {
            closing.setLength(last);
        }
        return behind;
    }

    private int string(int at) {
        int open = 1;
        int p = at;
        while (p < end && open > 0) {
            switch (bytes[p]) {
                case '\\' -> p++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            p++;
        }
        closing.append(")".repeat(open));
        return Math.min(p, end);
    }
}
