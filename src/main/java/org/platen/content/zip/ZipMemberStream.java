package org.platen.content.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** The raw bytes of an entry of a ZIP. */
final class ZipMemberStream extends InputStream {

    private static final int LOCAL_HEADER = 0x04034b50;

    private static final int LOCAL_HEADER_LENGTH = 30;

    private static final int BUFFER = 1 << 13;

    private final FileChannel zip;

    private long position;

    private long left;

    private ZipMemberStream(FileChannel zip, long position, long left) {
        this.zip = zip;
        this.position = position;
        this.left = left;
    }

    /** Returns the unpacked bytes of an entry. */
    static InputStream unpacked(FileChannel zip, ZipMember member) throws IOException {
        var packed = packed(zip, member);
        return switch (member.method()) {
            case ZipMember.STORED -> packed;
            case ZipMember.DEFLATED -> inflated(packed);
            default ->
                    throw new ZipException(
                            "it is compressed by method "
                                    + member.method()
                                    + ", which is not supported; use Deflate, the method of most programs");
        };
    }

    private static InputStream inflated(InputStream packed) {
        var inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static ZipMemberStream packed(FileChannel zip, ZipMember member) throws IOException {
        var header = ByteBuffer.allocate(LOCAL_HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        while (header.hasRemaining()) {
            if (zip.read(header, member.offset() + header.position()) < 0) {
                throw new EOFException("its header is missing");
            }
        }
        if (header.getInt(0) != LOCAL_HEADER) {
            throw new ZipException("its header is damaged");
        }
        int names =
                Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
        return new ZipMemberStream(
                zip, member.offset() + LOCAL_HEADER_LENGTH + names, member.size());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int wanted = (int) Math.min(count, left);
        int read = zip.read(ByteBuffer.wrap(bytes, from, wanted), position);
        if (read < 0) {
            throw new EOFException("its bytes are missing");
        }
        position += read;
        left -= read;
        return read;
    }
}
