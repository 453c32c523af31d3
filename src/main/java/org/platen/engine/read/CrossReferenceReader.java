package org.platen.engine.read;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.Cursor;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;

/**
 * Reads the cross-reference sections of a file from the newest to the oldest (ISO 32000-2, 7.5.4 to
 * 7.5.8): tables, streams, and both in hybrid-reference files.
 */
final class CrossReferenceReader {

    private final DocumentBytes source;
    private final long base;
    private final ObjectReader objects;
    private final StreamDecoder decoder;
    private final SectionEntries entries;
    private final ReadBudget work;
    private final Set<Long> seen = new HashSet<>();
    private @Nullable PdfValue root;
    private @Nullable PdfValue info;
    private @Nullable PdfValue encrypt;
    private @Nullable PdfValue id;

    /**
     * @param base is added to the offsets in the file
     */
    CrossReferenceReader(
            DocumentBytes source,
            long base,
            ObjectReader objects,
            StreamDecoder decoder,
            CrossReference entries,
            ReadBudget work) {
        this.source = source;
        this.base = base;
        this.objects = objects;
        this.decoder = decoder;
        this.entries = new SectionEntries(entries, base);
        this.work = work;
    }

    /**
     * Reads all sections.
     *
     * @param newest the offset of the newest section, as written in the file
     */
    void readFrom(long newest) {
        @Nullable PdfValue previous = section(newest);
        // Some writers use 0 when there is no previous section.
        while (previous != null && previous.integer() != 0) {
            previous = section(previous.integer());
        }
        entries.checkUpdated(objects);
    }

    /** The object number of the catalogue. */
    int root() {
        int number = root == null ? PdfValue.NO_REFERENCE : root.reference();
        if (number == PdfValue.NO_REFERENCE) {
            throw new MalformedPdfException("the trailer has no /Root");
        }
        return number;
    }

    /** The object number of the information dictionary, or {@link PdfValue#NO_REFERENCE}. */
    int info() {
        return info == null ? PdfValue.NO_REFERENCE : info.reference();
    }

    /** The encryption dictionary or a reference to it, or the null object. */
    PdfValue encrypt() {
        return encrypt == null ? PdfValue.nullValue() : encrypt;
    }

    /** The file identifier or a reference to it, or the null object. */
    PdfValue id() {
        return id == null ? PdfValue.nullValue() : id;
    }

    /** Reads one section, and returns the offset of the previous one. */
    private @Nullable PdfValue section(long offset) {
        long at = offset + base;
        if (offset < 0 || at >= source.length()) {
            throw new MalformedPdfException("no cross-reference at offset " + offset);
        }
        if (!seen.add(at)) {
            throw new MalformedPdfException("its cross-reference sections lead in a circle");
        }
        var cursor = new Cursor(source, at);
        return cursor.skip("xref") ? table(cursor) : stream(at);
    }

    private @Nullable PdfValue table(Cursor cursor) {
        var table = new CrossReferenceTable(source, cursor.offset());
        CrossReferenceTable.skip(cursor);
        var trailer = trailer(objects.valueAt(cursor.offset()));
        boolean isUpdate = trailer.get("Prev") != null;
        var hybrid = trailer.get("XRefStm");
        if (hybrid == null) {
            table.addAll(entries, isUpdate);
        } else {
            // Objects of the stream are visible to newer readers only: the table marks them as
            // free. Objects in use in the table are newer than those in streams of older sections
            // (7.5.8.4).
            table.addUsed(entries, isUpdate);
            hybridStream(hybrid.integer() + base);
            table.addFree(entries);
        }
        return trailer.get("Prev");
    }

    private PdfValue trailer(PdfValue trailer) {
        if (!trailer.isDictionary()) {
            throw new MalformedPdfException("a trailer is not a dictionary");
        }
        if (encrypt == null) {
            encrypt = trailer.get("Encrypt");
        }
        if (id == null) {
            id = trailer.get("ID");
        }
        if (root == null) {
            root = trailer.get("Root");
            info = trailer.get("Info");
        }
        return trailer;
    }

    private void hybridStream(long at) {
        if (seen.add(-at)) {
            stream(at);
        }
    }

    private @Nullable PdfValue stream(long at) {
        var object = objects.objectAt(at);
        if (!object.isStream()) {
            throw new MalformedPdfException("no cross-reference at offset " + at);
        }
        var dictionary = trailer(object.value());
        long length = dictionary.require("Length").integer();
        var data = objects.data(object, length);
        if (data == null) {
            throw new MalformedPdfException("a cross-reference stream has a wrong /Length");
        }
        byte[] rows = decoder.decode(dictionary, data);
        work.spend(rows.length);
        new CrossReferenceStream(dictionary, rows, entries).read();
        return dictionary.get("Prev");
    }
}
