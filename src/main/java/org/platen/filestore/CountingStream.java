package org.platen.filestore;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that are read from a stream, and reports the count after each read. */
final class CountingStream extends FilterInputStream {

    private final LongConsumer listener;

    private long count;

    /**
     * @param listener receives the count; may throw an exception to stop the reading
     */
    CountingStream(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        tell(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        tell(Math.max(0, read));
        return read;
    }

    private void tell(int more) {
        count += more;
        listener.accept(count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
