package org.platen.content.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.ZipException;

/** Reads the little-endian numbers and the parts of a ZIP (APPNOTE.TXT, 4.1). */
record ZipBytes(FileChannel zip) {

    long size() throws IOException {
        return zip.size();
    }

    ByteBuffer at(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file is too short");
            }
        }
        return bytes.flip();
    }

    /** The next bytes of a part, and moves past them. */
    static ByteBuffer slice(ByteBuffer bytes, int length) throws ZipException {
        if (bytes.remaining() < length) {
            throw damaged();
        }
        var slice = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return slice;
    }

    static ZipException damaged() {
        return new ZipException("its central directory is damaged");
    }

    static int unsigned(short number) {
        return Short.toUnsignedInt(number);
    }

    static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }
}
