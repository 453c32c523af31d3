package org.platen.engine;

import java.io.Closeable;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.read.BeyondRepairException;
import org.platen.engine.read.Document;
import org.platen.engine.read.FileStructure;
import org.platen.engine.read.Limits;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.Source;
import org.platen.engine.read.StreamDecoder;
import org.platen.engine.share.Checkpoint;

/**
 * Opens documents for imports and assemblies alike, so that what is reported about a file is what
 * is printed from it. Uses the cross-reference or, if that is damaged, a search of the whole file.
 */
final class DocumentOpener implements Closeable {

    private final Limits limits;
    private final Checkpoint checkpoint;
    private final StreamDecoder decoder;

    DocumentOpener(Limits limits, Checkpoint checkpoint) {
        this.limits = limits;
        this.checkpoint = checkpoint;
        decoder = new StreamDecoder(limits, checkpoint.meter());
    }

    /** A document and its pages. */
    record Opened(Document document, PageTree pages) {}

    /**
     * Opens a document that may be damaged.
     *
     * @param passwords are tried after the empty one if it is encrypted
     * @throws MalformedPdfException when it cannot be read at all
     */
    Opened open(Source source, Passwords passwords) {
        try {
            return read(source, passwords);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return rebuild(source, passwords, e.reason());
        }
    }

    /** Opens a document that is not damaged. */
    Opened read(Source source, Passwords passwords) {
        var document = Document.open(source, decoder, limits, passwords);
        return new Opened(document, PageTree.of(document, limits));
    }

    /**
     * Opens a document whose cross-reference is unusable.
     *
     * @param reason what is wrong with the cross-reference
     */
    Opened rebuild(Source source, Passwords passwords, String reason) {
        var document =
                Document.rebuild(source, decoder, limits, passwords, reason, checkpoint::pass);
        return new Opened(document, PageTree.of(document, limits));
    }

    /** Opens a document with the structure that another thread has read from it. */
    Document open(Source source, FileStructure structure) {
        return new Document(source, structure, decoder, limits);
    }

    @Override
    public void close() {
        decoder.close();
    }
}
