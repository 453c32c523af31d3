package org.platen.content.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * A header in the central directory of a ZIP (APPNOTE.TXT, 4.3.12).
 *
 * @param name not decoded
 * @param member without its name
 */
record ZipEntryHeader(ByteBuffer name, ByteBuffer extra, ZipMember member) {

    static final int LENGTH = 46;

    private static final int ENTRY = 0x02014b50;

    private static final int NAMES_IN_UTF_8 = 1 << 11;

    private static final int EXTRA_64 = 0x0001;

    private static final int EXTRA_NAME = 0x7075;

    private static final int EXTRA_NAME_HEAD = 5;

    /** The charset of names that are not UTF-8 (APPNOTE.TXT, appendix D). */
    private static final String ORIGINAL_CHARSET = "IBM437";

    /**
     * Reads the next header.
     *
     * @param shift the offset caused by data in front of the ZIP
     */
    static ZipEntryHeader next(ByteBuffer directory, long shift) throws ZipException {
        var head = ZipBytes.slice(directory, LENGTH);
        if (head.getInt(0) != ENTRY) {
            throw ZipBytes.damaged();
        }
        var name = ZipBytes.slice(directory, ZipBytes.unsigned(head.getShort(28)));
        var extra = ZipBytes.slice(directory, ZipBytes.unsigned(head.getShort(30)));
        ZipBytes.slice(directory, ZipBytes.unsigned(head.getShort(32)));
        return new ZipEntryHeader(name, extra, member(head, field(extra, EXTRA_64), shift));
    }

    /**
     * @param large the numbers that are too large for the header, in its order
     */
    private static ZipMember member(ByteBuffer head, ByteBuffer large, long shift) {
        largeOr(ZipBytes.unsigned(head.getInt(24)), large);
        long size = largeOr(ZipBytes.unsigned(head.getInt(20)), large);
        long offset = largeOr(ZipBytes.unsigned(head.getInt(42)), large);
        return new ZipMember(
                "",
                ZipBytes.unsigned(head.getShort(8)),
                ZipBytes.unsigned(head.getShort(10)),
                ZipBytes.unsigned(head.getInt(16)),
                size,
                offset + shift);
    }

    private static long largeOr(long number, ByteBuffer large) {
        return number == ZipEnd.SEE_EXTRA && large.remaining() >= Long.BYTES
                ? large.getLong()
                : number;
    }

    /** Returns the content of an extra field; empty if there is none. */
    private static ByteBuffer field(ByteBuffer extra, int kind) {
        var rest = extra.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.remaining() >= 2 * Short.BYTES) {
            int found = ZipBytes.unsigned(rest.getShort());
            int length = Math.min(ZipBytes.unsigned(rest.getShort()), rest.remaining());
            var content = rest.slice(rest.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (found == kind) {
                return content;
            }
            rest.position(rest.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    /** Returns whether the header says that its name is in UTF-8. */
    boolean isFlagged() {
        return (member.flags() & NAMES_IN_UTF_8) != 0;
    }

    /** The entry with its decoded name, see {@link #decodedName}. */
    ZipMember named(boolean isUtf8) throws ZipException {
        return new ZipMember(
                decodedName(isUtf8),
                member.flags(),
                member.method(),
                member.checksum(),
                member.size(),
                member.offset());
    }

    /**
     * The decoded name.
     *
     * @param isUtf8 whether names without the flag are in UTF-8
     */
    String decodedName(boolean isUtf8) throws ZipException {
        var unicode = field(extra, EXTRA_NAME);
        boolean flagged = isFlagged();
        if (!flagged && unicode.remaining() > EXTRA_NAME_HEAD && isOf(unicode, name)) {
            var utf8 = new byte[unicode.remaining() - EXTRA_NAME_HEAD];
            unicode.get(EXTRA_NAME_HEAD, utf8);
            return new String(utf8, UTF_8);
        }
        if (flagged || isUtf8) {
            return UTF_8.decode(name.duplicate()).toString();
        }
        if (!Charset.isSupported(ORIGINAL_CHARSET)) {
            throw new ZipException("this Java cannot decode its names, which are not UTF-8");
        }
        return Charset.forName(ORIGINAL_CHARSET).decode(name.duplicate()).toString();
    }

    /** Info-ZIP's Unicode name counts only if it belongs to the name in the entry. */
    private static boolean isOf(ByteBuffer unicode, ByteBuffer name) {
        var checksum = new CRC32();
        checksum.update(name.duplicate());
        return unicode.get(0) == 1 && ZipBytes.unsigned(unicode.getInt(1)) == checksum.getValue();
    }

    /** Returns whether the name can be decoded as UTF-8. */
    boolean isUtf8() {
        try {
            UTF_8.newDecoder().decode(name.duplicate());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
