package org.platen.engine.syntax;

/**
 * Finds the end of stream data whose length is missing or wrong: the keyword {@code endstream}, or
 * if that is missing too, an {@code endobj} followed by another object or the end of the file.
 */
public final class StreamEnd {

    // Most data are short, so a wide window would be read for each of many short streams.
    private static final int FIRST_WINDOW = 1 << 12;
    private static final int WIDEST_WINDOW = 1 << 16;
    // Bytes after the keyword endobj that must be in the window: blanks and an object header.
    private static final int LOOK_AHEAD = 64;
    private static final String[] BEHIND_OBJECTS = {"xref", "trailer", "startxref"};

    private final DocumentBytes source;

    public StreamEnd(DocumentBytes source) {
        this.source = source;
    }

    /** The offset after the last byte of the data, or -1 if the file ends before. */
    public long dataEnd(long dataAt) {
        long keyword = keyword(dataAt);
        return keyword < 0 ? -1 : withoutEndOfLine(dataAt, keyword);
    }

    /** The offset of the keyword, or -1. */
    public long keyword(long dataAt) {
        long at = dataAt;
        int wanted = FIRST_WINDOW;
        while (at < source.length()) {
            var window = source.window(at, wanted);
            int found = find(window);
            if (found >= 0) {
                return at + found - window.start();
            }
            if (window.last()) {
                return -1;
            }
            at += window.length() - LOOK_AHEAD;
            wanted = Math.min(WIDEST_WINDOW, wanted * 2);
        }
        return -1;
    }

    private static int find(DocumentBytes.Window window) {
        byte[] bytes = window.bytes();
        int end = window.last() ? window.end() : window.end() - LOOK_AHEAD;
        for (int p = window.start(); p < end; p++) {
            if (bytes[p] == 'e' && isEnd(bytes, p, window.end())) {
                return p;
            }
        }
        return -1;
    }

    private static boolean isEnd(byte[] bytes, int p, int end) {
        return (Lexer.startsWith(bytes, p, end, "endstream") && endsWord(bytes, p + 9, end))
                || (Lexer.startsWith(bytes, p, end, "endobj")
                        && endsObject(bytes, Lexer.skipBlanks(bytes, p + 6, end), end));
    }

    /**
     * Returns whether the keyword is a whole word. Text may contain it, followed by other
     * characters.
     */
    private static boolean endsWord(byte[] bytes, int p, int end) {
        return p >= end
                || Lexer.isWhiteSpace(bytes[p])
                || Lexer.startsWith(bytes, p, end, "endobj");
    }

    private static boolean endsObject(byte[] bytes, int p, int end) {
        if (p >= end) {
            return true;
        }
        for (String keyword : BEHIND_OBJECTS) {
            if (Lexer.startsWith(bytes, p, end, keyword)) {
                return true;
            }
        }
        int generation = Lexer.skipBlanks(bytes, Lexer.skipInteger(bytes, p, end), end);
        int keyword = Lexer.skipBlanks(bytes, Lexer.skipInteger(bytes, generation, end), end);
        return generation > p
                && keyword > generation
                && Lexer.startsWith(bytes, keyword, end, "obj");
    }

    private long withoutEndOfLine(long dataAt, long end) {
        long from = Math.max(dataAt, end - 2);
        var window = source.window(from, (int) (end - from));
        byte[] bytes = window.bytes();
        int last = window.start() + (int) (end - from) - 1;
        if (last < window.start() || (bytes[last] != '\n' && bytes[last] != '\r')) {
            return end;
        }
        boolean both = last > window.start() && bytes[last] == '\n' && bytes[last - 1] == '\r';
        return both ? end - 2 : end - 1;
    }
}
