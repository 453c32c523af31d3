package org.platen.engine.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of any size, read in blocks on demand. The most recently used blocks are cached. A block
 * is never modified, so values in it stay valid after it has left the cache.
 */
public final class FileSource implements Source {

    // The pages of a step may lie anywhere, so most of a larger block would be read for nothing.
    private static final int BLOCK = 1 << 13;
    private static final int KEPT = 64;

    private final FileChannel channel;
    private final long length;
    private final Map<Long, byte[]> blocks = new RecentlyUsed();

    private FileSource(FileChannel channel) throws IOException {
        this.channel = channel;
        length = channel.size();
    }

    public static FileSource of(Path file) throws IOException {
        RegularFile.require(file.toFile());
        return new FileSource(FileChannel.open(file, StandardOpenOption.READ));
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
        var target = ByteBuffer.wrap(into, at, count);
        long position = offset;
        while (target.hasRemaining()) {
            int read = channel.read(target, position);
            if (read < 0) {
                throw new MalformedPdfException("the file became shorter while it was read");
            }
            position += read;
        }
    }

    @Override
    public void close() {
        blocks.clear();
        try {
            channel.close();
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
