package org.platen.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The few parts of ASN.1 DER that turn the older forms of private keys into PKCS #8. */
final class Der {

    static final int INTEGER = 0x02;

    static final int OCTET_STRING = 0x04;

    static final int SEQUENCE = 0x30;

    /** The tag of the parameters in an EC key (SEC 1). */
    static final int CONTEXT_0 = 0xA0;

    private static final int LONG_FORM = 0x80;

    private Der() {}

    /** Encodes an element: tag, length, and the parts as its content. */
    static byte[] element(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var element = new ByteArrayOutputStream();
        element.write(tag);
        writeLength(content.size(), element);
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static void writeLength(int length, ByteArrayOutputStream target) {
        if (length < LONG_FORM) {
            target.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        target.write(LONG_FORM | bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            target.write(length >>> (8 * i));
        }
    }

    /** Returns the content of the first element of a sequence that has this tag. */
    static Optional<byte[]> find(byte[] sequence, int tag) {
        var outer = ByteBuffer.wrap(sequence);
        if (readTag(outer) != SEQUENCE) {
            throw new IllegalArgumentException("not an ASN.1 sequence");
        }
        var elements = ByteBuffer.wrap(readContent(outer));
        while (elements.hasRemaining()) {
            int found = readTag(elements);
            byte[] content = readContent(elements);
            if (found == tag) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private static int readTag(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            throw new IllegalArgumentException("ASN.1 ends too early");
        }
        return bytes.get() & 0xFF;
    }

    private static byte[] readContent(ByteBuffer bytes) {
        int length = readTag(bytes);
        if (length >= LONG_FORM) {
            int count = length & ~LONG_FORM;
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | readTag(bytes);
            }
        }
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("ASN.1 ends too early");
        }
        byte[] content = new byte[length];
        bytes.get(content);
        return content;
    }
}
