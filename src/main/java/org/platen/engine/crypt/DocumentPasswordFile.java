package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.platen.engine.DocumentPasswords;

/**
 * A file with one password per line, in UTF-8 or else ISO 8859-1. Blanks are part of a password;
 * empty lines are ignored.
 */
public final class DocumentPasswordFile {

    private static final long MAX_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private DocumentPasswordFile() {}

    /**
     * Reads the passwords of a file.
     *
     * @throws IOException when it cannot be read; the message contains no password
     */
    public static DocumentPasswords read(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
            throw new IOException(
                    "it has more than " + MAX_BYTES + " bytes, too many for passwords");
        }
        String text = text(Files.readAllBytes(file));
        return DocumentPasswords.of(
                (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList());
    }

    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ISO_8859_1);
        }
    }
}
