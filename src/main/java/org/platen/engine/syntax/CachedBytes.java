package org.platen.engine.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.platen.engine.PdfSource;

/**
 * A document of any size, read in blocks on demand. The most recently used blocks are cached. A
 * block is never modified, so values in it stay valid after it has left the cache.
 */
public final class CachedBytes implements DocumentBytes {

    // The pages of a step may lie anywhere, so most of a larger block would be read for nothing.
    private static final int BLOCK = 1 << 13;
    private static final int KEPT = 16;

    private final PdfSource.Content content;
    private final long length;
    private final Map<Long, byte[]> blocks = new RecentlyUsed();

    private CachedBytes(PdfSource.Content content) {
        this.content = content;
        length = content.length();
    }

    public static CachedBytes of(PdfSource source) throws IOException {
        return new CachedBytes(source.open());
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
        long number = offset / BLOCK;
        int start = (int) (offset % BLOCK);
        if (start + (long) wanted <= BLOCK || (number + 1) * BLOCK >= length) {
            byte[] block = block(number);
            return new Window(block, start, block.length, number * BLOCK + block.length == length);
        }
        byte[] bytes = bytes(offset, wanted);
        return new Window(bytes, 0, bytes.length, offset + bytes.length == length);
    }

    private byte[] block(long number) {
        byte[] block = blocks.get(number);
        if (block == null) {
            block = bytes(number * BLOCK, BLOCK);
            blocks.put(number, block);
        }
        return block;
    }

    private byte[] bytes(long offset, int wanted) {
        byte[] bytes = new byte[(int) Math.min(wanted, length - offset)];
        try {
            read(offset, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    /** Copies bytes without caching them. Thread-safe. */
    public void read(long offset, byte[] into, int at, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int read = content.read(offset + done, into, at + done, count - done);
            if (read < 0) {
                throw new MalformedPdfException("the file became shorter while it was read");
            }
            done += read;
        }
    }

    @Override
    public void close() {
        blocks.clear();
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class RecentlyUsed extends LinkedHashMap<Long, byte[]> {

        private static final long serialVersionUID = 1;

        RecentlyUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    }
}
