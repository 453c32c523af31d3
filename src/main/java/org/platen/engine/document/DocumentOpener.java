package org.platen.engine.document;

import java.io.Closeable;
import org.platen.engine.Checkpoint;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.read.FileStructure;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;

/**
 * Opens documents for imports and assemblies alike, so that what is reported about a file is what
 * is printed from it. Uses the cross-reference or, if that is damaged, a search of the whole file.
 */
public final class DocumentOpener implements Closeable {

    private final Limits limits;
    private final Checkpoint checkpoint;
    private final StreamDecoder decoder;

    public DocumentOpener(Limits limits, Checkpoint checkpoint) {
        this.limits = limits;
        this.checkpoint = checkpoint;
        decoder = new StreamDecoder(limits, checkpoint.meter());
    }

    /** A document and its pages. */
    public record Opened(PdfDocument document, PageTree pages) {}

    /**
     * Opens a document that may be damaged.
     *
     * @param passwords are tried after the empty one if it is encrypted
     * @throws MalformedPdfException when it cannot be read at all
     */
    Opened open(DocumentBytes source, DocumentPasswords passwords) {
        try {
            return read(source, passwords);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return rebuild(source, passwords, e.reason());
        }
    }

    /** Opens a document that is not damaged. */
    public Opened read(DocumentBytes source, DocumentPasswords passwords) {
        var document = PdfDocument.open(source, decoder, limits, passwords);
        return new Opened(document, PageTree.of(document, limits));
    }

    /**
     * Opens a document whose cross-reference is unusable.
     *
     * @param reason what is wrong with the cross-reference
     */
    public Opened rebuild(DocumentBytes source, DocumentPasswords passwords, String reason) {
        var document =
                PdfDocument.rebuild(source, decoder, limits, passwords, reason, checkpoint::pass);
        return new Opened(document, PageTree.of(document, limits));
    }

    /** Opens a document with the structure that another thread has read from it. */
    public PdfDocument open(DocumentBytes source, FileStructure structure) {
        return new PdfDocument(source, structure, decoder, limits);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
