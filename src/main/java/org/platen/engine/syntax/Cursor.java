package org.platen.engine.syntax;

/** Reads consecutive tokens from an offset, through as many windows as needed. */
public final class Cursor {

    private static final int WINDOW = 1 << 15;
    private static final int MAX_TOKEN_LENGTH = 64;
    // Length of an entry of a cross-reference table, without its end of line.
    private static final int ENTRY = 18;
    private static final int GENERATION = 5;

    private final DocumentBytes source;
    private DocumentBytes.Window window;
    private int position;
    private long windowOffset;

    public Cursor(DocumentBytes source, long offset) {
        this.source = source;
        windowOffset = offset;
        window = source.window(offset, WINDOW);
        position = window.start();
    }

    public long offset() {
        return windowOffset + position - window.start();
    }

    /** Skips white space and comments, and ensures that the whole next token is in the window. */
    private void toToken() {
        position = Lexer.skipWhiteSpace(window.bytes(), position, window.end());
        while (!window.last() && window.end() - position < MAX_TOKEN_LENGTH) {
            windowOffset = offset();
            window = source.window(windowOffset, WINDOW);
            position = Lexer.skipWhiteSpace(window.bytes(), window.start(), window.end());
        }
    }

    public long integer() {
        toToken();
        long value = Lexer.integer(window.bytes(), position, window.end());
        position = Lexer.skipRegular(window.bytes(), position, window.end());
        return value;
    }

    /**
     * Reads an entry of a cross-reference table in its standard form (ISO 32000-2, 7.5.4): ten
     * digits, a blank, five digits, a blank and {@code n} or {@code f}.
     *
     * @return twice its offset, plus one if the object is in use; -1 if it has another form
     */
    public long tableEntry() {
        byte[] bytes = window.bytes();
        int p = position;
        while (p < window.end() && Lexer.isWhiteSpace(bytes[p])) {
            p++;
        }
        int kind = p + ENTRY - 1;
        if (kind >= window.end() || (bytes[kind] != 'n' && bytes[kind] != 'f')) {
            return -1;
        }
        long offset = digits(bytes, p, kind - GENERATION - 2);
        if (offset < 0 || digits(bytes, kind - GENERATION - 1, kind - 1) < 0) {
            return -1;
        }
        position = kind + 1;
        return offset * 2 + (bytes[kind] == 'n' ? 1 : 0);
    }

    /**
     * The number formed by the digits in a range, which a blank must follow; -1 if there are other
     * characters.
     */
    private static long digits(byte[] bytes, int from, int to) {
        long number = 0;
        for (int p = from; p < to; p++) {
            int digit = bytes[p] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return bytes[to] == ' ' ? number : -1;
    }

    /** Skips a keyword. Returns false if it does not come next. */
    public boolean skip(String keyword) {
        toToken();
        boolean found = Lexer.startsWith(window.bytes(), position, window.end(), keyword);
        if (found) {
            position += keyword.length();
        }
        return found;
    }
}
