package org.platen.engine;

import java.util.Iterator;

/**
 * Turns a sequence of {@link Step}s into print files, in one pass and with memory that does not
 * grow with the number of documents.
 *
 * <p>The steps are pulled as they are needed, perhaps a little ahead of what is written. The same
 * steps over the same files give the same bytes.
 */
public interface Assembler {

    /**
     * Assembles until the steps end. Each file is on disk (fsync) when the listener hears of it.
     *
     * @throws BrokenDocumentException when a document cannot be read, or lacks a page it should
     *     have
     * @throws AssemblyCancelledException when the listener wants it to stop
     * @throws RuntimeException as it was, when the listener or the steps throw it
     * @throws java.io.UncheckedIOException when a print file cannot be written
     */
    void assemble(Iterator<? extends Step> steps, AssemblyListener listener);
}
