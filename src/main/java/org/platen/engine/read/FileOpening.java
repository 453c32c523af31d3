package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Limits;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.FileHeader;
import org.platen.engine.syntax.LostEncryption;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.Warnings;

/**
 * Opens a file: reads its cross-reference or searches the whole file for its objects, and unlocks
 * its encryption.
 */
final class FileOpening {

    private final DocumentBytes source;
    private final StreamDecoder decoder;
    private final Limits limits;
    private final DocumentPasswords passwords;

    FileOpening(
            DocumentBytes source,
            StreamDecoder decoder,
            Limits limits,
            DocumentPasswords passwords) {
        this.source = source;
        this.decoder = decoder;
        this.limits = limits;
        this.passwords = passwords;
    }

    /** Opens it by its cross-reference, see {@link PdfDocument#open}. */
    PdfDocument byCrossReference() {
        int header = FileHeader.offset(source);
        if (header == FileHeader.NONE) {
            throw new MalformedPdfException("it does not begin with %PDF");
        }
        if (header == 0) {
            return byCrossReference(0);
        }
        try {
            return byCrossReference(header);
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            // Some offsets count from the first byte of the file in spite of bytes before the
            // header.
            return byCrossReference(0);
        }
    }

    private PdfDocument byCrossReference(long base) {
        var document = withoutObjects();
        var reader = document.crossReferenceReader(base);
        reader.readFrom(FileHeader.startOfCrossReference(source));
        var decryption = Decryption.of(document, reader.encrypt(), reader.id(), passwords);
        document.setStructure(
                document.structure()
                        .completed(
                                reader.root(),
                                reader.info(),
                                decryption,
                                document.warnings().take()));
        return document;
    }

    private PdfDocument withoutObjects() {
        var entries = new CrossReference(limits, source.length());
        return new PdfDocument(source, FileStructure.of(entries, source.length()), decoder, limits);
    }

    /**
     * Opens it by the objects that are found in it, see {@link PdfDocument#rebuild}.
     *
     * @param reason what is wrong with the cross-reference
     * @param checkpoint is run at short intervals
     */
    PdfDocument bySearch(String reason, Runnable checkpoint) {
        var objects = new ObjectReader(source, limits, new Warnings());
        var scan = new ObjectScan(source, objects, limits, checkpoint);
        scan.run();
        if (scan.hasFoundNothing()) {
            throw new MalformedPdfException("it is not a PDF");
        }
        return byObjectsOf(scan, reason);
    }

    private PdfDocument byObjectsOf(ObjectScan scan, String reason) {
        var document = withoutObjects();
        scan.addTo(document.structure().entries());
        var trailers = new FoundTrailers(scan.trailers(), document);
        var decryption = decryption(document, trailers);
        document.decryptBy(decryption);
        String lack = lack(scan, document.addObjectsOfStreams(scan.objectStreams()));
        document.warnings()
                .add(
                        "its cross-reference is damaged ("
                                + reason
                                + "); the whole file was searched for its objects");
        var structure = document.structure().rebuilt(lack);
        int root = trailers.root();
        int info = trailers.info();
        document.setStructure(
                structure.completed(root, info, decryption, document.warnings().take()));
        return document;
    }

    private @Nullable Decryption decryption(PdfDocument document, FoundTrailers trailers) {
        var decryption = Decryption.of(document, trailers.encrypt(), trailers.id(), passwords);
        if (decryption == null && LostEncryption.isIn(source)) {
            throw new MalformedPdfException(
                    "it is damaged and encrypted, and its encryption dictionary was not found; save it without encryption");
        }
        return decryption;
    }

    /** The reason to assume that objects are lost, or null. */
    private static @Nullable String lack(ObjectScan scan, @Nullable String unreadable) {
        String lack = scan.isCutOff() ? "the end of the file is missing" : unreadable;
        return lack == null && scan.implausible() != 0
                ? "the object number " + scan.implausible() + " is too high for a file of this size"
                : lack;
    }
}
