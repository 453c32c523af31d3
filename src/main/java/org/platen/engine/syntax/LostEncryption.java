package org.platen.engine.syntax;

/**
 * Searches the bytes of a file for the key {@code /Encrypt} (ISO 32000-2, 7.5.5) and for the
 * dictionary that it refers to (7.6.2). A damaged file may have lost the trailer with that key; its
 * encrypted data would then be taken for plain data.
 */
public final class LostEncryption {

    private static final String KEY = "/Encrypt";
    private static final String FILTER = "/Filter";
    private static final String HANDLER = "/Standard";
    // More than a key, white space and a name take.
    private static final int LOOK_AHEAD = 64;
    private static final int PART = 1 << 16;

    private LostEncryption() {}

    public static boolean isIn(DocumentBytes source) {
        for (long at = 0; at < source.length(); at += PART) {
            if (isIn(source.window(at, PART + LOOK_AHEAD))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(DocumentBytes.Window window) {
        byte[] bytes = window.bytes();
        int last = Math.min(window.end(), window.start() + PART);
        for (int p = window.start(); p < last; p++) {
            if (bytes[p] == '/'
                    && (isName(bytes, p, window.end(), KEY) || isHandler(bytes, p, window.end()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHandler(byte[] bytes, int at, int end) {
        return Lexer.startsWith(bytes, at, end, FILTER)
                && isName(
                        bytes,
                        Lexer.skipWhiteSpace(bytes, at + FILTER.length(), end),
                        end,
                        HANDLER);
    }

    private static boolean isName(byte[] bytes, int at, int end, String name) {
        int to = at + name.length();
        return Lexer.startsWith(bytes, at, end, name) && to < end && !Lexer.isRegular(bytes[to]);
    }
}
