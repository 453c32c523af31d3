package org.platen.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.read.FileFault;
import org.platen.engine.read.MalformedPdfException;

/** Counts the pages of documents. Not thread-safe. */
public final class PageCounter implements Closeable {

    private final Documents documents;
    private final Hold hold = new Hold();

    public PageCounter(AssemblySettings settings) {
        documents = new Documents(settings, new Library(), () -> {});
    }

    /**
     * Counts the pages of a document.
     *
     * @throws BrokenDocumentException when it cannot be read
     */
    public int count(Path pdf) {
        try {
            return documents.open(pdf, Passwords.NONE, hold).pageCount();
        } catch (IOException e) {
            throw new BrokenDocumentException(
                    pdf.toString(), "it cannot be read: " + FileFault.reason(e), e);
        } catch (MalformedPdfException e) {
            throw new BrokenDocumentException(pdf.toString(), e.reason(), e);
        } finally {
            hold.letGo();
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
