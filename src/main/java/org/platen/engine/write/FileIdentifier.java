package org.platen.engine.write;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The identifier of a file, derived from its content (ISO 32000-2, 14.4): equal content has the
 * same identifier.
 *
 * <p>It need not resist attempts to construct two contents with the same identifier. It is
 * therefore derived from checksums that processors compute at the speed of memory: two cyclic
 * checksums per part, 64 bits in total, and the MD5 hash of these, which the standard recommends.
 */
final class FileIdentifier {

    private final MessageDigest digest = md5();
    private final CRC32 crc32 = new CRC32();
    private final CRC32C crc32c = new CRC32C();
    private final ByteBuffer sums = ByteBuffer.allocate(2 * Integer.BYTES);

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** Adds the next part. The same content must always be divided into the same parts. */
    void add(ByteBuffer part) {
        sums.clear();
        sums.putInt(sum(crc32, part)).putInt(sum(crc32c, part)).flip();
        digest.update(sums);
    }

    private static int sum(Checksum checksum, ByteBuffer part) {
        checksum.reset();
        checksum.update(part.duplicate());
        return (int) checksum.getValue();
    }

    /** The identifier in 32 hexadecimal digits. To be called once. */
    String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
