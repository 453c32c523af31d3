package org.platen.engine.read;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that is held in memory whole. Its array is used again for the next file. */
public final class MemorySource implements Source {

    private static final int SMALLEST = 1 << 16;

    private byte[] bytes;
    private int length;

    /** Empty, to be filled by {@link #read}. */
    public MemorySource() {
        bytes = new byte[SMALLEST];
    }

    /** Bytes that are in memory already. */
    public MemorySource(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /**
     * Takes in a file.
     *
     * @return false if it is longer than allowed; then nothing of it can be used
     */
    public boolean read(Path file, int longest) throws IOException {
        length = 0;
        try (var in = new FileInputStream(file.toFile())) {
            int count = in.read(bytes, 0, bytes.length);
            while (count > 0 && length + count <= longest) {
                length += count;
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, enlarged(in.available()));
                }
                count = in.read(bytes, length, bytes.length - length);
            }
            return count <= 0;
        }
    }

    /** One byte more than what is left, so that the end of the file is met without growing. */
    private int enlarged(int left) {
        return Math.addExact(length, Math.max(length / 4, left) + SMALLEST);
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
