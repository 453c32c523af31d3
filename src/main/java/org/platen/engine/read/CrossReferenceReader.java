package org.platen.engine.read;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.primitive.IntList;
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

    private static final int MAX_BYTES_OF_A_FIELD = 8;

    private final DocumentBytes source;
    private final long base;
    private final ObjectReader objects;
    private final StreamDecoder decoder;
    private final CrossReference entries;
    private final ReadBudget work;
    private final Set<Long> seen = new HashSet<>();
    // The objects of all sections but the oldest one.
    private @Nullable IntList updated;
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
        this.entries = entries;
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
        checkUpdated();
    }

    /**
     * Checks that entries of updates lead to their own objects. Otherwise the newer revision of an
     * object would be hidden, and the revision at the old place read without notice.
     */
    private void checkUpdated() {
        for (int i = 0; updated != null && i < updated.size(); i++) {
            int number = updated.get(i);
            long found = objects.numberAt(entries.offset(number));
            if (found != number) {
                throw new MalformedPdfException(
                        "the cross-reference entry of object "
                                + number
                                + (found < 0 ? " leads to none" : " leads to object " + found));
            }
        }
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
        long firstEntry = cursor.offset();
        skipEntries(cursor);
        var trailer = trailer(objects.valueAt(cursor.offset()));
        boolean isUpdate = trailer.get("Prev") != null;
        var hybrid = trailer.get("XRefStm");
        if (hybrid == null) {
            readEntries(new Cursor(source, firstEntry), true, true, isUpdate);
        } else {
            // Objects of the stream are visible to newer readers only: the table marks them as
            // free. Objects in use in the table are newer than those in streams of older sections
            // (7.5.8.4).
            readEntries(new Cursor(source, firstEntry), true, false, isUpdate);
            hybridStream(hybrid.integer() + base);
            readEntries(new Cursor(source, firstEntry), false, true, isUpdate);
        }
        return trailer.get("Prev");
    }

    private void skipEntries(Cursor cursor) {
        entries(cursor, (number, offset, inUse) -> {});
    }

    private void readEntries(Cursor cursor, boolean used, boolean free, boolean isUpdate) {
        entries(
                cursor,
                (number, offset, inUse) -> {
                    if (inUse && used) {
                        addInFile(number, offset, isUpdate);
                    } else if (!inUse && free) {
                        entries.addFree(number);
                    }
                });
    }

    private void addInFile(int number, long offset, boolean isUpdate) {
        if (entries.addInFile(number, offset + base) && isUpdate && offset > 0) {
            if (updated == null) {
                updated = new IntList();
            }
            updated.add(number);
        }
    }

    private interface EntryReader {

        void entry(int number, long offset, boolean inUse);
    }

    private void entries(Cursor cursor, EntryReader reader) {
        while (!cursor.skip("trailer")) {
            long first = cursor.integer();
            long count = cursor.integer();
            for (long number = first; number < first + count; number++) {
                entry(cursor, (int) Math.min(number, Integer.MAX_VALUE), reader);
            }
        }
    }

    private static void entry(Cursor cursor, int number, EntryReader reader) {
        long regular = cursor.tableEntry();
        if (regular >= 0) {
            reader.entry(number, regular >> 1, (regular & 1) != 0);
            return;
        }
        long offset = cursor.integer();
        cursor.integer();
        boolean inUse = cursor.skip("n");
        if (!inUse && !cursor.skip("f")) {
            throw new MalformedPdfException("a cross-reference entry is neither 'n' nor 'f'");
        }
        reader.entry(number, offset, inUse);
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
        new Rows(dictionary, rows).read();
        return dictionary.get("Prev");
    }

    /** The rows of a cross-reference stream (7.5.8.3). */
    private final class Rows {

        private final PdfValue dictionary;
        private final byte[] rows;
        private final boolean isUpdate;
        private final int[] widths = new int[3];
        private int position;

        Rows(PdfValue dictionary, byte[] rows) {
            this.dictionary = dictionary;
            this.rows = rows;
            isUpdate = dictionary.get("Prev") != null;
            var fields = dictionary.require("W").elements();
            for (int i = 0; i < widths.length; i++) {
                widths[i] = i < fields.size() ? fields.get(i).integer(MAX_BYTES_OF_A_FIELD) : 0;
            }
            if (widths[0] + widths[1] + widths[2] == 0) {
                throw new MalformedPdfException("a cross-reference stream has entries of no bytes");
            }
        }

        void read() {
            var index = dictionary.get("Index");
            if (index == null) {
                section(0, dictionary.require("Size").integer(Integer.MAX_VALUE));
                return;
            }
            var numbers = index.elements();
            for (int i = 0; i + 1 < numbers.size(); i += 2) {
                section(
                        numbers.get(i).integer(Integer.MAX_VALUE),
                        numbers.get(i + 1).integer(Integer.MAX_VALUE));
            }
        }

        private void section(int first, int count) {
            for (int i = 0; i < count && position < rows.length; i++) {
                long kind = widths[0] == 0 ? 1 : field(0);
                long place = field(1);
                long detail = field(2);
                add(Math.addExact(first, i), kind, place, detail);
            }
        }

        private long field(int which) {
            int end = position + widths[which];
            if (end > rows.length) {
                throw new MalformedPdfException("a cross-reference stream is too short");
            }
            long value = 0;
            while (position < end) {
                value = value << 8 | (rows[position++] & 0xff);
            }
            return value;
        }

        private void add(int number, long kind, long place, long detail) {
            if (kind == 1 && place >= 0) {
                addInFile(number, place, isUpdate);
            } else if (kind == 2 && place >>> 31 == 0 && detail >>> 31 == 0) {
                entries.addInObjectStream(number, (int) place, (int) detail);
            } else {
                entries.addFree(number);
            }
        }
    }
}
