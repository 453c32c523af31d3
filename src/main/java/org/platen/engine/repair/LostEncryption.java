package org.platen.engine.repair;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platen.engine.read.Lexer;

/**
 * Looks for the key {@code /Encrypt} (ISO 32000-2, 7.5.5) in the bytes of a file. The parser of
 * damaged files may lose the trailer that has it, and would take encrypted data for plain ones.
 */
final class LostEncryption {

    private static final byte[] KEY = "/Encrypt".getBytes(StandardCharsets.US_ASCII);

    private LostEncryption() {}

    static boolean isIn(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return isIn(in);
        }
    }

    private static boolean isIn(InputStream in) throws IOException {
        int matched = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (matched == KEY.length && !Lexer.isRegular((byte) c)) {
                return true;
            }
            if (matched < KEY.length && c == KEY[matched]) {
                matched++;
            } else {
                matched = c == KEY[0] ? 1 : 0;
            }
        }
        return false;
    }
}
