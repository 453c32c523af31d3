package org.platen.engine.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** The bytes of one file, wherever they lie. Offsets are 64 bits wide. */
public sealed interface Source extends Closeable permits MemorySource, FileSource {

    /** Files up to so many bytes are read whole. */
    int MAX_IN_MEMORY = 1 << 20;

    /** Opens a file. */
    static Source of(Path file) throws IOException {
        var small = new MemorySource();
        return small.read(file, MAX_IN_MEMORY) ? small : FileSource.of(file);
    }

    long length();

    /**
     * A range that begins at an offset and holds as many bytes as wanted, or more, or all that
     * there are. It stays as it is until the source is closed or filled anew.
     */
    Window window(long offset, int wanted);

    /**
     * Bytes of a source in an array.
     *
     * @param last whether the source ends with it
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
    record Window(byte[] bytes, int start, int end, boolean last) {

        int length() {
            return end - start;
        }

        /** The same without its first bytes. */
        Window from(int count) {
            return new Window(bytes, start + count, end, last);
        }
    }

    @Override
    void close();
}
