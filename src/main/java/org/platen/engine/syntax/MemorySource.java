package org.platen.engine.syntax;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that is held in memory as a whole. Its array is reused for the next file. */
public final class MemorySource implements Source {

    private static final int MIN_CAPACITY = 1 << 16;

    private byte[] bytes;
    private int length;

    /** An empty source, to be filled by {@link #read}. */
    public MemorySource() {
        bytes = new byte[MIN_CAPACITY];
    }

    /** A source of bytes that are in memory already. */
    public MemorySource(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /**
     * Reads a whole file.
     *
     * @return false if it is longer than allowed; the source is then unusable
     */
    public boolean read(Path file, int longest) throws IOException {
        length = 0;
        try (var in = new FileInputStream(RegularFile.require(file.toFile()))) {
            int count = in.read(bytes, 0, bytes.length);
            while (count >= 0) {
                length += count;
                if (length > longest) {
                    return false;
                }
                count = length < bytes.length ? readOne(in) : readMore(in);
            }
            return true;
        }
    }

    /** Reads a single byte. Most files end here, and this is the cheapest way to detect it. */
    private int readOne(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        bytes[length] = (byte) next;
        return 1;
    }

    private int readMore(InputStream in) throws IOException {
        makeRoomFor(MIN_CAPACITY);
        return in.read(bytes, length, bytes.length - length);
    }

    private void makeRoomFor(int count) {
        int needed = Math.addExact(length, count);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, needed + needed / 4);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Window window(long offset, int wanted) {
        if (offset < 0 || offset > length) {
            throw new MalformedPdfException("offset " + offset + " is outside of the file");
        }
        return new Window(bytes, (int) offset, length, true);
    }

    @Override
    public void close() {
        length = 0;
    }
}
