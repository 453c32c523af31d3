package org.platen.answer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platen.request.CurrentRequest;

/**
 * The body of an answer while it is made: in memory, or, when it is larger, in a file without a
 * name, which is gone when it is closed. A client that hangs up meanwhile ends the making of a
 * large one.
 */
final class Spool extends ServletOutputStream {

    private static final int MAX_IN_MEMORY = 1 << 16;

    private final Path folder;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(256);

    private @Nullable FileChannel file;

    private long size;

    /**
     * @param folder the folder for the file of a large body
     */
    Spool(Path folder) {
        this.folder = folder;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (memory.size() + count > MAX_IN_MEMORY) {
            spill();
        }
        memory.write(bytes, from, count);
        size += count;
    }

    private void spill() throws IOException {
        CurrentRequest.requireClient();
        if (file == null) {
            file =
                    FileChannel.open(
                            folder.resolve("answer-" + UUID.randomUUID()),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        }
        var bytes = ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        memory.reset();
    }

    /** Discards the body. */
    void reset() {
        memory.reset();
        size = 0;
        close();
    }

    /** Writes a body that is small enough to be held in memory. */
    void writeTo(OutputStream out) throws IOException {
        memory.writeTo(out);
    }

    /** Returns the whole body as a stream, which the caller closes. */
    InputStream detach() throws IOException {
        var channel = file;
        if (channel == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        spill();
        channel.position(0);
        file = null;
        return Channels.newInputStream(channel);
    }

    @Override
    public void flush() {
        // Nothing to flush: the body is sent when it is complete.
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("The AnswerFilter itself sends asynchronously.");
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file = null;
        }
    }
}
