package org.platen.engine.assembly;

import java.io.Closeable;
import java.io.IOException;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.PdfSource;
import org.platen.engine.syntax.FileFault;
import org.platen.engine.syntax.MalformedPdfException;

/** Counts the pages of documents. Not thread-safe. */
public final class PageCounter implements Closeable {

    private final Documents documents;
    private final DocumentLease hold = new DocumentLease();

    public PageCounter(AssemblySettings settings) {
        documents = new Documents(settings, new DocumentLibrary(), () -> {});
    }

    /**
     * Counts the pages of a document.
     *
     * @throws BrokenDocumentException when it cannot be read
     */
    public int count(PdfSource pdf) {
        try {
            return documents.open(pdf, DocumentPasswords.NONE, hold).pageCount();
        } catch (IOException e) {
            throw new BrokenDocumentException(
                    pdf.name(), "it cannot be read: " + FileFault.reason(e), e);
        } catch (MalformedPdfException e) {
            throw new BrokenDocumentException(pdf.name(), e.reason(), e);
        } finally {
            hold.letGo();
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
