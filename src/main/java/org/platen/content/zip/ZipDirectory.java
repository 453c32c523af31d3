package org.platen.content.zip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The central directory of a ZIP (APPNOTE.TXT, 4.3.12 to 4.3.16), including the 64-bit variant.
 * Java's own reader reports neither the positions of entries nor their encryption.
 */
final class ZipDirectory {

    private static final int MAX_ENTRIES = 1_000_000;

    private static final int MAX_BYTES = 256 << 20;

    private static final int MAX_COMMENT = 0xFFFF;

    private static final int ENTRY = 0x02014b50;

    private static final int END = 0x06054b50;

    private static final int END_64 = 0x06064b50;

    private static final int LOCATOR_64 = 0x07064b50;

    private static final int ENTRY_LENGTH = 46;

    private static final int END_LENGTH = 22;

    private static final int END_64_LENGTH = 56;

    private static final int LOCATOR_64_LENGTH = 20;

    private static final int LOCAL_HEADER_LENGTH = 30;

    /** The position of the lengths of name and extra field in the local header. */
    private static final int LOCAL_LENGTHS = 26;

    private static final int NAMES_IN_UTF_8 = 1 << 11;

    private static final int EXTRA_64 = 0x0001;

    private static final int EXTRA_NAME = 0x7075;

    private static final int EXTRA_NAME_HEAD = 5;

    private static final long SEE_EXTRA = 0xFFFFFFFFL;

    private static final int SEE_EXTRA_SHORT = 0xFFFF;

    /** The charset of names that are not UTF-8 (APPNOTE.TXT, appendix D). */
    private static final String ORIGINAL_CHARSET = "IBM437";

    private final FileChannel zip;

    private ZipDirectory(FileChannel zip) {
        this.zip = zip;
    }

    /** The position of the directory, and the offset caused by data in front of the ZIP. */
    private record Extent(long start, long length, long entries, long shift) {}

    private record Raw(ByteBuffer name, ByteBuffer extra, ZipMember member) {}

    /**
     * Reads the entries, in the order of the directory.
     *
     * @throws ZipException when it is no ZIP, or an ambiguous one
     */
    static List<ZipMember> read(FileChannel zip) throws IOException {
        var directory = new ZipDirectory(zip);
        var extent = directory.extent();
        var members = named(directory.entries(extent));
        directory.requireApart(members, extent);
        return members;
    }

    private Extent extent() throws IOException {
        long size = zip.size();
        int length = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
        var tail = bytes(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && fits(tail, at, length)) {
                return extent(tail, at, size - length + at);
            }
        }
        throw new ZipException(
                "it has no central directory: it is not a ZIP, or its end is missing");
    }

    private static boolean fits(ByteBuffer tail, int at, int length) {
        return at + END_LENGTH + unsigned(tail.getShort(at + 20)) <= length;
    }

    private Extent extent(ByteBuffer tail, int at, long position) throws IOException {
        int entries = unsigned(tail.getShort(at + 10));
        long length = unsigned(tail.getInt(at + 12));
        long start = unsigned(tail.getInt(at + 16));
        if (entries == SEE_EXTRA_SHORT || length == SEE_EXTRA || start == SEE_EXTRA) {
            long locator = position - LOCATOR_64_LENGTH;
            if (locator >= 0 && bytes(locator, LOCATOR_64_LENGTH).getInt(0) == LOCATOR_64) {
                return extent64(bytes(locator, LOCATOR_64_LENGTH).getLong(8), locator);
            }
        }
        if (tail.getShort(at + 4) != 0) {
            throw new ZipException("it is one part of a ZIP that is split into several files");
        }
        return checked(start, length, entries, position);
    }

    private Extent extent64(long stated, long locator) throws IOException {
        // Data in front of the ZIP shifts all positions.
        long position = isEnd64(stated) ? stated : locator - END_64_LENGTH;
        if (!isEnd64(position)) {
            throw new ZipException("its central directory is damaged");
        }
        var end = bytes(position, END_64_LENGTH);
        return checked(end.getLong(48), end.getLong(40), end.getLong(32), position);
    }

    private boolean isEnd64(long position) throws IOException {
        return position >= 0
                && position <= zip.size() - END_64_LENGTH
                && bytes(position, END_64_LENGTH).getInt(0) == END_64;
    }

    private static Extent checked(long stated, long length, long entries, long end)
            throws ZipException {
        if (entries < 0 || entries > MAX_ENTRIES) {
            throw new ZipException("it has more than " + MAX_ENTRIES + " entries");
        }
        if (length > MAX_BYTES) {
            throw new ZipException("its names have more than " + MAX_BYTES + " bytes");
        }
        if (length < 0 || stated < 0 || stated > end - length) {
            throw new ZipException("its central directory is damaged");
        }
        return new Extent(end - length, length, entries, end - length - stated);
    }

    private List<Raw> entries(Extent extent) throws IOException {
        var directory = bytes(extent.start, (int) extent.length);
        var entries = new ArrayList<Raw>();
        while (directory.remaining() >= ENTRY_LENGTH) {
            entries.add(entry(directory, extent.shift));
        }
        if (entries.size() != extent.entries) {
            throw new ZipException(
                    "its central directory has "
                            + entries.size()
                            + " entries, and says "
                            + extent.entries);
        }
        return entries;
    }

    private static Raw entry(ByteBuffer directory, long shift) throws ZipException {
        var head = slice(directory, ENTRY_LENGTH);
        if (head.getInt(0) != ENTRY) {
            throw new ZipException("its central directory is damaged");
        }
        var name = slice(directory, unsigned(head.getShort(28)));
        var extra = slice(directory, unsigned(head.getShort(30)));
        slice(directory, unsigned(head.getShort(32)));
        long unpacked = unsigned(head.getInt(24));
        long size = unsigned(head.getInt(20));
        long offset = unsigned(head.getInt(42));
        var large = field(extra, EXTRA_64);
        if (unpacked == SEE_EXTRA && large.remaining() >= Long.BYTES) {
            large.getLong();
        }
        if (size == SEE_EXTRA && large.remaining() >= Long.BYTES) {
            size = large.getLong();
        }
        if (offset == SEE_EXTRA && large.remaining() >= Long.BYTES) {
            offset = large.getLong();
        }
        var member =
                new ZipMember(
                        "",
                        unsigned(head.getShort(8)),
                        unsigned(head.getShort(10)),
                        unsigned(head.getInt(16)),
                        size,
                        offset + shift);
        return new Raw(name, extra, member);
    }

    /** Returns the content of an extra field; empty if there is none. */
    private static ByteBuffer field(ByteBuffer extra, int kind) {
        var rest = extra.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.remaining() >= 2 * Short.BYTES) {
            int found = unsigned(rest.getShort());
            int length = Math.min(unsigned(rest.getShort()), rest.remaining());
            var content = rest.slice(rest.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (found == kind) {
                return content;
            }
            rest.position(rest.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    /**
     * Decodes the names. If one name without the flag is not UTF-8, none of those without it is
     * decoded as UTF-8.
     */
    private static List<ZipMember> named(List<Raw> entries) throws ZipException {
        boolean isUtf8 =
                entries.stream()
                        .filter(entry -> (entry.member.flags() & NAMES_IN_UTF_8) == 0)
                        .allMatch(entry -> isUtf8(entry.name));
        var members = new ArrayList<ZipMember>(entries.size());
        for (var entry : entries) {
            var old = entry.member;
            members.add(
                    new ZipMember(
                            name(entry, isUtf8),
                            old.flags(),
                            old.method(),
                            old.checksum(),
                            old.size(),
                            old.offset()));
        }
        return members;
    }

    private static String name(Raw entry, boolean isUtf8) throws ZipException {
        var unicode = field(entry.extra, EXTRA_NAME);
        boolean flagged = (entry.member.flags() & NAMES_IN_UTF_8) != 0;
        if (!flagged && unicode.remaining() > EXTRA_NAME_HEAD && isOf(unicode, entry.name)) {
            var name = new byte[unicode.remaining() - EXTRA_NAME_HEAD];
            unicode.get(EXTRA_NAME_HEAD, name);
            return new String(name, UTF_8);
        }
        if (flagged || isUtf8) {
            return UTF_8.decode(entry.name.duplicate()).toString();
        }
        if (!Charset.isSupported(ORIGINAL_CHARSET)) {
            throw new ZipException("this Java cannot decode its names, which are not UTF-8");
        }
        return Charset.forName(ORIGINAL_CHARSET).decode(entry.name.duplicate()).toString();
    }

    /** Info-ZIP's Unicode name counts only if it belongs to the name in the entry. */
    private static boolean isOf(ByteBuffer unicode, ByteBuffer name) {
        var checksum = new CRC32();
        checksum.update(name.duplicate());
        return unicode.get(0) == 1 && unsigned(unicode.getInt(1)) == checksum.getValue();
    }

    private static boolean isUtf8(ByteBuffer name) {
        try {
            UTF_8.newDecoder().decode(name.duplicate());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Refuses overlapping entries: bytes shared by several entries let a small ZIP unpack to a very
     * large size.
     */
    private void requireApart(List<ZipMember> members, Extent extent) throws IOException {
        var sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingLong(ZipMember::offset));
        for (int i = 0; i < sorted.size(); i++) {
            var member = sorted.get(i);
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).offset() : extent.start;
            long room = next - member.offset() - LOCAL_HEADER_LENGTH;
            if (member.offset() < 0
                    || member.size() < 0
                    || room < member.size()
                    || room - localNames(member) < member.size()) {
                throw new ZipException(
                        "the bytes of " + member.name() + " overlap other data in it");
            }
        }
    }

    /** The length of name and extra field in the local header, which precede the bytes. */
    private int localNames(ZipMember member) throws IOException {
        var lengths = bytes(member.offset() + LOCAL_LENGTHS, 2 * Short.BYTES);
        return unsigned(lengths.getShort()) + unsigned(lengths.getShort());
    }

    private static ByteBuffer slice(ByteBuffer bytes, int length) throws ZipException {
        if (bytes.remaining() < length) {
            throw new ZipException("its central directory is damaged");
        }
        var slice = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return slice;
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file is too short");
            }
        }
        return bytes.flip();
    }

    private static int unsigned(short number) {
        return Short.toUnsignedInt(number);
    }

    private static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }
}
