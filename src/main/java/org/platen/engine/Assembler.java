package org.platen.engine;

import java.util.Iterator;

/**
 * Turns a sequence of {@link Step}s into print files, in one pass and in memory that does not grow
 * with the number of documents.
 *
 * <p>The steps are pulled when they are needed, possibly a little ahead of what is written. The
 * same steps over the same files produce the same bytes.
 */
public interface Assembler {

    /**
     * Assembles until the steps end. A file is on disk (fsync) before the listener is notified of
     * it.
     *
     * @throws BrokenDocumentException when a document cannot be read, or lacks a page that a step
     *     requests
     * @throws AssemblyCancelledException when the listener cancels
     * @throws RuntimeException unchanged, when the listener or the steps throw it
     * @throws java.io.UncheckedIOException when a print file cannot be written
     */
    void assemble(Iterator<? extends Step> steps, AssemblyListener listener);
}
