package org.platen.engine;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A PDF document wherever it is stored: in a file, in memory, or in a store of the caller, who may
 * implement this interface. Steps name their documents by it.
 *
 * <p><b>Identity.</b> Equal sources have the same bytes. The assembler uses sources as keys of
 * maps: what it has read from one is used for all equal ones. The bytes must not change while an
 * assembly runs.
 *
 * <p><b>Ownership.</b> A source holds nothing open and needs no closing; there may be as many as an
 * assembly has steps. A {@link Content} belongs to the thread that opened it until that thread
 * shares it, and is closed by the assembler.
 *
 * <p><b>Thread-safety.</b> Several threads use a source at once, each with contents of its own. A
 * content is also read by several threads at once.
 */
public interface PdfSource {

    /** A file. Two files are the same document if their paths are equal. */
    static PdfSource of(Path file) {
        return new OfFile(file);
    }

    /**
     * A document in memory, the same as another one only if it is the same object.
     *
     * @param bytes not copied; they must not change any more
     * @param name for messages
     */
    static PdfSource of(byte[] bytes, String name) {
        return new InMemory(bytes, name);
    }

    /** The name for messages. It need not be unique. */
    String name();

    /**
     * Opens the document for reading.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such document
     */
    Content open() throws IOException;

    @Override
    boolean equals(@Nullable Object other);

    @Override
    int hashCode();

    /** The bytes of an open document. */
    interface Content extends Closeable {

        /** The number of bytes. */
        long length();

        /**
         * Reads some bytes, at least one. Thread-safe.
         *
         * @param position of the first one in the document
         * @param at index in the array of the first one
         * @param count maximum number, at least 1
         * @return the number of bytes read, or -1 if the document ends at the position
         */
        int read(long position, byte[] into, int at, int count) throws IOException;
    }

    /**
     * A document in a file. Compared for each step, and therefore written as plain code (ADR 18).
     */
    record OfFile(Path file) implements PdfSource {

        @Override
        public String name() {
            return file.toString();
        }

        @Override
        public Content open() throws IOException {
            return new OpenFile(new RandomAccessFile(regular(file.toFile()), "r"));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfFile source && source.file.equals(file);
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

        /**
         * Accepts regular files only. Opening a pipe would block until another process writes to
         * it, and a device may never end.
         */
        static File regular(File file) throws IOException {
            if (file.isFile()) {
                return file;
            }
            if (!file.exists()) {
                throw new NoSuchFileException(file.getPath(), null, "there is no such file");
            }
            throw new IOException(
                    file.isDirectory() ? "it is a folder" : "it is a pipe or a device, not a file");
        }
    }

    /** A document in memory. */
    final class InMemory implements PdfSource {

        private final byte[] bytes;
        private final String name;

        InMemory(byte[] bytes, String name) {
            this.bytes = bytes;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Content open() {
            return new Content() {
                @Override
                public long length() {
                    return bytes.length;
                }

                @Override
                public int read(long position, byte[] into, int at, int count) {
                    int left = (int) Math.min(count, bytes.length - position);
                    if (left <= 0) {
                        return -1;
                    }
                    System.arraycopy(bytes, (int) position, into, at, left);
                    return left;
                }

                @Override
                public void close() {
                    // The bytes belong to the source.
                }
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
