package org.platen.filestore.rest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.platen.answer.AnswerBody;

/** Sends a range of the bytes of a file. */
record FilePart(Path file, ByteRange range) implements AnswerBody {

    @Override
    public InputStream open() throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(range.first());
        return new Bytes(Channels.newInputStream(channel));
    }

    private final class Bytes extends InputStream {

        private final InputStream in;

        private long rest = range.length();

        Bytes(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (rest == 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(count, rest));
            if (read < 0) {
                throw new EOFException(file + " has become shorter");
            }
            rest -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
