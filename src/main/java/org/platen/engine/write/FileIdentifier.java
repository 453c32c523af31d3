package org.platen.engine.write;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The identifier of a file, made of its content (ISO 32000-2, 14.4): the same content has the same
 * one.
 *
 * <p>It need not withstand anybody who looks for two contents of one identifier, so it is made of
 * what processors calculate at the speed of memory: two cyclic checksums a part, 64 bits in all,
 * and MD5 of these, as the standard recommends that.
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

    /** Takes in the next part; the parts must be the same whenever the content is. */
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

    /** In 32 hexadecimal digits. May be asked once. */
    String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
