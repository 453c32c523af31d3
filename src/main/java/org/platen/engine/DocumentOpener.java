package org.platen.engine;

import java.io.Closeable;
import org.platen.engine.read.BeyondRepairException;
import org.platen.engine.read.Document;
import org.platen.engine.read.EncryptedException;
import org.platen.engine.read.Encryption;
import org.platen.engine.read.Limits;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.Source;
import org.platen.engine.read.StreamDecoder;
import org.platen.engine.share.Checkpoint;

/**
 * Opens documents for all who read them, so that what is said of a file and what is printed of it
 * are the same: by the cross-reference, or where that is damaged by a search of the whole file.
 */
final class DocumentOpener implements Closeable {

    private final Limits limits;
    private final Checkpoint checkpoint;
    private final StreamDecoder decoder;

    DocumentOpener(Limits limits, Checkpoint checkpoint) {
        this.limits = limits;
        this.checkpoint = checkpoint;
        decoder = new StreamDecoder(limits);
    }

    /** A document and its pages. */
    record Opened(Document document, PageTree pages) {}

    /**
     * Opens a document that may be damaged.
     *
     * @throws EncryptedException when its content cannot be read without a key
     * @throws MalformedPdfException when it cannot be read at all
     */
    Opened open(Source source) {
        try {
            return read(source);
        } catch (BeyondRepairException | EncryptedException e) {
            throw e;
        } catch (MalformedPdfException e) {
            return rebuild(source, e.reason());
        }
    }

    /** Opens a document that is not damaged. */
    Opened read(Source source) {
        var document = plain(Document.open(source, decoder, limits));
        return new Opened(document, PageTree.of(document, limits));
    }

    /**
     * Opens a document whose cross-reference cannot be used.
     *
     * @param reason what is wrong with it
     */
    Opened rebuild(Source source, String reason) {
        var document = plain(Document.rebuild(source, decoder, limits, reason, checkpoint::pass));
        return new Opened(document, PageTree.of(document, limits));
    }

    /** Opens a document by what another thread has read of it. */
    Document open(Source source, Library.Entry entry) {
        return new Document(source, entry.structure(), decoder, limits);
    }

    private static Document plain(Document document) {
        if (document.encryption() == Encryption.ALL) {
            throw new EncryptedException();
        }
        return document;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
