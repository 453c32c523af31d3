package org.platen.engine;

import java.io.Closeable;
import java.io.IOException;
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
        return new FileSource(file);
    }

    /**
     * A document in memory, the same as another one only if it is the same object.
     *
     * @param bytes not copied; they must not change any more
     * @param name for messages
     */
    static PdfSource of(byte[] bytes, String name) {
        return new MemorySource(bytes, name);
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
}
