package org.platen.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The look of a page, short enough to be remembered for thousands of pages.
 *
 * @param digest of its picture
 * @param blank whether all of it has one colour
 */
record Look(String digest, boolean blank) {

    // "P6", the size and the depth of the picture.
    private static final int HEADER_LINES = 3;

    static Look of(byte[] picture) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(picture);
            return new Look(HexFormat.of().formatHex(digest, 0, 16), isBlank(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBlank(byte[] picture) {
        int at = 0;
        for (int line = 0; line < HEADER_LINES && at < picture.length; at++) {
            line += picture[at] == '\n' ? 1 : 0;
        }
        int pixel = at;
        while (at < picture.length && picture[at] == picture[pixel + (at - pixel) % 3]) {
            at++;
        }
        return at == picture.length;
    }
}
