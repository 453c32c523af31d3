package org.platen.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A document in a file. Compared for each step, and therefore written as plain code (ADR 18). */
record FileSource(Path file) implements PdfSource {

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Content open() throws IOException {
        return new OpenFile(new RandomAccessFile(RegularFile.require(file.toFile()), "r"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileSource source && source.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return name();
    }

    /** Reads under a lock, because the file has one position. Mostly, one thread reads it. */
    private static final class OpenFile implements Content {

        private final RandomAccessFile file;
        private final long length;
        private long next;

        OpenFile(RandomAccessFile file) throws IOException {
            this.file = file;
            try {
                length = file.length();
            } catch (IOException e) {
                file.close();
                throw e;
            }
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public synchronized int read(long position, byte[] into, int at, int count)
                throws IOException {
            if (position != next) {
                file.seek(position);
                next = position;
            }
            int read = file.read(into, at, count);
            next += Math.max(0, read);
            return read;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
