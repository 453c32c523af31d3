package org.platen.filestore.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sends bytes of a file. */
record FilePart(Path file, ByteRange range) implements StreamingOutput {

    private static final int BUFFER = 1 << 16;

    @Override
    public void write(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(range.first());
            var in = Channels.newInputStream(channel);
            for (long rest = range.length(); rest > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(BUFFER, rest));
                if (read < 0) {
                    throw new EOFException(file + " is shorter than it was");
                }
                out.write(buffer, 0, read);
                rest -= read;
            }
        }
    }
}
