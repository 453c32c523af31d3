package org.platen.engine.syntax;

import java.io.Closeable;
import java.io.IOException;
import org.platen.engine.PdfSource;

/** Random access to the bytes of an open document, in windows. Offsets are 64 bits wide. */
public sealed interface DocumentBytes extends Closeable permits LoadedBytes, CachedBytes {

    /** Documents up to this length, in bytes, are read as a whole. */
    int MAX_LOADED = 1 << 20;

    /** Opens a document. */
    static DocumentBytes of(PdfSource source) throws IOException {
        var loaded = new LoadedBytes();
        return loaded.read(source, MAX_LOADED) ? loaded : CachedBytes.of(source);
    }

    long length();

    /**
     * A range that begins at an offset. It contains at least the wanted bytes, or all that there
     * are. It stays valid until the document is closed or its memory is filled again.
     */
    Window window(long offset, int wanted);

    /**
     * Bytes of a document in an array.
     *
     * @param last whether the document ends with them
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
