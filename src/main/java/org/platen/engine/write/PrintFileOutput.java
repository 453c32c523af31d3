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
import java.util.HexFormat;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.platen.engine.PrintFileForm.Checksum;

/** A new file to which bytes are appended, with a count and digests of them. */
final class PrintFileOutput implements Closeable {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final FileIdentifier identifier = new FileIdentifier();
    private final @Nullable MessageDigest digest;
    private final WriteBehind behind;
    private @Nullable String identified;
    private long flushed;

    /**
     * @param file must not exist
     * @param executor provides a thread, if possible, that forces written bytes to disk in the
     *     meantime
     */
    PrintFileOutput(Path file, Checksum checksum, Executor executor) throws IOException {
        this.file = file;
        digest = checksum == Checksum.SHA_256 ? sha256() : null;
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        behind = new WriteBehind(channel, executor);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The offset of the next byte. */
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

    /** Writes characters of ISO 8859-1. */
    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes, 0, bytes.length);
    }

    private void flush() throws IOException {
        buffer.flip();
        identifier.add(buffer);
        if (digest != null) {
            digest.update(buffer.duplicate());
        }
        flushed += buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
        behind.written(flushed);
    }

    /**
     * The file identifier in hexadecimal digits, derived from everything that was written when it
     * was first requested.
     */
    String identifier() throws IOException {
        if (identified == null) {
            flush();
            identified = identifier.hexadecimal();
        }
        return identified;
    }

    /** Returns when the file and its directory entry are on disk. */
    void force() throws IOException {
        flush();
        behind.end();
        channel.force(true);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    /**
     * The checksum of everything that was forced, in lower-case hexadecimal digits. To be called
     * once.
     */
    @Nullable String checksum() {
        return digest == null ? null : HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            behind.end();
        }
    }
}
