package org.platen.engine.crypt;

import java.util.Arrays;
import java.util.HexFormat;

/** The bytes that fill short passwords up to 32 bytes (ISO 32000-2, 7.6.4.3.2, algorithm 2). */
final class PasswordPadding {

    private static final byte[] PADDING =
            HexFormat.of()
                    .parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

    private PasswordPadding() {}

    /** The whole padding, which an empty password becomes. */
    static byte[] bytes() {
        return PADDING.clone();
    }

    /** A password of exactly 32 bytes: cut off or filled up. */
    static byte[] padded(byte[] password) {
        byte[] padded = Arrays.copyOf(password, PADDING.length);
        int length = Math.min(password.length, PADDING.length);
        System.arraycopy(PADDING, 0, padded, length, PADDING.length - length);
        return padded;
    }
}
