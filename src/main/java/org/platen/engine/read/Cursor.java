package org.platen.engine.read;

/** Reads tokens one after the other, from an offset on, through as many windows as that takes. */
final class Cursor {

    private static final int WINDOW = 1 << 15;
    private static final int LONGEST_TOKEN = 64;
    // Of an entry of a cross-reference table, without the end of its line.
    private static final int ENTRY = 18;
    private static final int GENERATION = 5;

    private final Source source;
    private Source.Window window;
    private int position;
    private long windowOffset;

    Cursor(Source source, long offset) {
        this.source = source;
        windowOffset = offset;
        window = source.window(offset, WINDOW);
        position = window.start();
    }

    long offset() {
        return windowOffset + position - window.start();
    }

    /** Goes on behind white space and comments, and sees to it that a whole token is in sight. */
    private void toToken() {
        position = Lexer.skipWhiteSpace(window.bytes(), position, window.end());
        while (!window.last() && window.end() - position < LONGEST_TOKEN) {
            windowOffset = offset();
            window = source.window(windowOffset, WINDOW);
            position = Lexer.skipWhiteSpace(window.bytes(), window.start(), window.end());
        }
    }

    long integer() {
        toToken();
        long value = Lexer.integer(window.bytes(), position, window.end());
        position = Lexer.skipRegular(window.bytes(), position, window.end());
        return value;
    }

    /**
     * An entry of a cross-reference table, if it has the form that it should have (ISO 32000-2,
     * 7.5.4): ten digits, a blank, five digits, a blank and {@code n} or {@code f}.
     *
     * @return twice its offset, and one more if the object is in use; -1 if it has another form
     */
    long tableEntry() {
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

    /** The number of the digits in a range that a blank follows, or -1 if these are others. */
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

    /** Whether this keyword comes next; if so, goes on behind it. */
    boolean skip(String keyword) {
        toToken();
        boolean found = Lexer.startsWith(window.bytes(), position, window.end(), keyword);
        if (found) {
            position += keyword.length();
        }
        return found;
    }
}
