package org.platen.engine.syntax;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Random access to the bytes of one file. Offsets are 64 bits wide. */
public sealed interface Source extends Closeable permits MemorySource, FileSource {

    /** Files up to this length, in bytes, are read as a whole. */
    int MAX_IN_MEMORY = 1 << 20;

    /** Opens a file. */
    static Source of(Path file) throws IOException {
        var small = new MemorySource();
        return small.read(file, MAX_IN_MEMORY) ? small : FileSource.of(file);
    }

    long length();

    /**
     * A range that begins at an offset. It contains at least the wanted bytes, or all that there
     * are. It stays valid until the source is closed or filled again.
     */
    Window window(long offset, int wanted);

    /**
     * Bytes of a source in an array.
     *
     * @param last whether the source ends with them
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
    record Window(byte[] bytes, int start, int end, boolean last) {

        public int length() {
            return end - start;
        }

        /** The same window without its first bytes. */
        public Window from(int count) {
            return new Window(bytes, start + count, end, last);
        }
    }

    @Override
    void close();
}
