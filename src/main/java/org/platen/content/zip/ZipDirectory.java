package org.platen.content.zip;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of a ZIP (APPNOTE.TXT, 4.3.12 to 4.3.16), including the 64-bit variant.
 * Java's own reader reports neither the positions of entries nor their encryption.
 */
final class ZipDirectory {

    private static final int LOCAL_HEADER_LENGTH = 30;

    /** The position of the lengths of name and extra field in the local header. */
    private static final int LOCAL_LENGTHS = 26;

    private final ZipBytes zip;

    private ZipDirectory(ZipBytes zip) {
        this.zip = zip;
    }

    /**
     * Reads the entries, in the order of the directory.
     *
     * @throws ZipException when it is no ZIP, or an ambiguous one
     */
    static List<ZipMember> read(FileChannel zip) throws IOException {
        var bytes = new ZipBytes(zip);
        var directory = new ZipDirectory(bytes);
        var extent = new ZipEnd(bytes).directory();
        var members = named(directory.headers(extent));
        directory.requireApart(members, extent);
        return members;
    }

    private List<ZipEntryHeader> headers(ZipEnd.Extent extent) throws IOException {
        var directory = zip.at(extent.start(), (int) extent.length());
        var headers = new ArrayList<ZipEntryHeader>();
        while (directory.remaining() >= ZipEntryHeader.LENGTH) {
            headers.add(ZipEntryHeader.next(directory, extent.shift()));
        }
        if (headers.size() != extent.entries()) {
            throw new ZipException(
                    "its central directory has "
                            + headers.size()
                            + " entries, and says "
                            + extent.entries());
        }
        return headers;
    }

    /**
     * Decodes the names. If one name without the flag is not UTF-8, none of those without it is
     * decoded as UTF-8.
     */
    private static List<ZipMember> named(List<ZipEntryHeader> headers) throws ZipException {
        boolean isUtf8 =
                headers.stream()
                        .filter(header -> !header.isFlagged())
                        .allMatch(ZipEntryHeader::isUtf8);
        var members = new ArrayList<ZipMember>(headers.size());
        for (var header : headers) {
            members.add(header.named(isUtf8));
        }
        return members;
    }

    /**
     * Refuses overlapping entries: bytes shared by several entries let a small ZIP unpack to a very
     * large size.
     */
    private void requireApart(List<ZipMember> members, ZipEnd.Extent extent) throws IOException {
        var sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparingLong(ZipMember::offset));
        for (int i = 0; i < sorted.size(); i++) {
            var member = sorted.get(i);
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).offset() : extent.start();
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
        var lengths = zip.at(member.offset() + LOCAL_LENGTHS, 2 * Short.BYTES);
        return ZipBytes.unsigned(lengths.getShort()) + ZipBytes.unsigned(lengths.getShort());
    }
}
