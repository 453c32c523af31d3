package org.platen.engine.read;

/** Reads tokens one after the other, from an offset on, through as many windows as that takes. */
final class Cursor {

    private static final int WINDOW = 1 << 15;
    private static final int LONGEST_TOKEN = 64;

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
