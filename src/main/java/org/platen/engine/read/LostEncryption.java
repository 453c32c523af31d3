package org.platen.engine.read;

/**
 * Looks for the key {@code /Encrypt} (ISO 32000-2, 7.5.5) in the bytes of a file. A damaged file
 * may have lost the trailer that has it, and encrypted data would be taken for plain ones.
 */
final class LostEncryption {

    private static final String KEY = "/Encrypt";
    private static final int PART = 1 << 16;

    private LostEncryption() {}

    static boolean isIn(Source source) {
        for (long at = 0; at < source.length(); at += PART) {
            if (isIn(source.window(at, PART + KEY.length() + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Source.Window window) {
        byte[] bytes = window.bytes();
        int last = Math.min(window.end() - KEY.length(), window.start() + PART);
        for (int p = window.start(); p < last; p++) {
            if (bytes[p] == '/'
                    && Lexer.startsWith(bytes, p, window.end(), KEY)
                    && !Lexer.isRegular(bytes[p + KEY.length()])) {
                return true;
            }
        }
        return false;
    }
}
