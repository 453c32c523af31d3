package org.platen.engine.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A new file that is appended to, counted and digested. */
final class PrintFileOutput implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final MessageDigest digest = sha256();
    private long flushed;

    /**
     * @param file must not exist
     */
    PrintFileOutput(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where the next byte goes. */
    long position() {
        return flushed + buffer.position();
    }

    void write(byte[] bytes, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(count - done, buffer.remaining());
            buffer.put(bytes, from + done, part);
            done += part;
        }
    }

    /** Characters of ISO 8859-1. */
    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, 0, bytes.length);
    }

    private void flush() throws IOException {
        buffer.flip();
        digest.update(buffer.duplicate());
        flushed += buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** The SHA-256 of all that was written so far. */
    byte[] digest() throws IOException {
        flush();
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IOException("this platform's SHA-256 cannot be asked in between", e);
        }
    }

    /** Returns when the file and its name are on disk. */
    void force() throws IOException {
        flush();
        channel.force(true);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
