package org.platen.content.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * The end of central directory record of a ZIP (APPNOTE.TXT, 4.3.14 to 4.3.16), including the
 * 64-bit variant.
 */
final class ZipEnd {

    static final long SEE_EXTRA = 0xFFFFFFFFL;

    private static final int SEE_EXTRA_SHORT = 0xFFFF;

    private static final int MAX_ENTRIES = 1_000_000;

    private static final int MAX_BYTES = 256 << 20;

    private static final int MAX_COMMENT = 0xFFFF;

    private static final int END = 0x06054b50;

    private static final int END_64 = 0x06064b50;

    private static final int LOCATOR_64 = 0x07064b50;

    private static final int END_LENGTH = 22;

    private static final int END_64_LENGTH = 56;

    private static final int LOCATOR_64_LENGTH = 20;

    private final ZipBytes zip;

    ZipEnd(ZipBytes zip) {
        this.zip = zip;
    }

    /**
     * The position of the directory.
     *
     * @param shift the offset caused by data in front of the ZIP
     */
    record Extent(long start, long length, long entries, long shift) {}

    /**
     * Finds the directory.
     *
     * @throws ZipException when there is none, or an ambiguous one
     */
    Extent directory() throws IOException {
        long size = zip.size();
        int length = (int) Math.min(size, END_LENGTH + MAX_COMMENT);
        var tail = zip.at(size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && fits(tail, at, length)) {
                return extent(tail, at, size - length + at);
            }
        }
        throw new ZipException(
                "it has no central directory: it is not a ZIP, or its end is missing");
    }

    private static boolean fits(ByteBuffer tail, int at, int length) {
        return at + END_LENGTH + ZipBytes.unsigned(tail.getShort(at + 20)) <= length;
    }

    private Extent extent(ByteBuffer tail, int at, long position) throws IOException {
        int entries = ZipBytes.unsigned(tail.getShort(at + 10));
        long length = ZipBytes.unsigned(tail.getInt(at + 12));
        long start = ZipBytes.unsigned(tail.getInt(at + 16));
        if (entries == SEE_EXTRA_SHORT || length == SEE_EXTRA || start == SEE_EXTRA) {
            long locator = position - LOCATOR_64_LENGTH;
            if (locator >= 0 && zip.at(locator, LOCATOR_64_LENGTH).getInt(0) == LOCATOR_64) {
                return extent64(zip.at(locator, LOCATOR_64_LENGTH).getLong(8), locator);
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
            throw ZipBytes.damaged();
        }
        var end = zip.at(position, END_64_LENGTH);
        return checked(end.getLong(48), end.getLong(40), end.getLong(32), position);
    }

    private boolean isEnd64(long position) throws IOException {
        return position >= 0
                && position <= zip.size() - END_64_LENGTH
                && zip.at(position, END_64_LENGTH).getInt(0) == END_64;
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
            throw ZipBytes.damaged();
        }
        return new Extent(end - length, length, entries, end - length - stated);
    }
}
