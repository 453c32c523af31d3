package org.platen.engine.read;

import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** The rows of a cross-reference stream, decoded (ISO 32000-2, 7.5.8.3). */
final class CrossReferenceStream {

    private static final int MAX_BYTES_OF_A_FIELD = 8;

    private final PdfValue dictionary;
    private final byte[] rows;
    private final boolean isUpdate;
    private final SectionEntries entries;
    private final int[] widths = new int[3];
    private int position;

    CrossReferenceStream(PdfValue dictionary, byte[] rows, SectionEntries entries) {
        this.entries = entries;
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

    /** Adds all entries. */
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
            entries.addInFile(number, place, isUpdate);
        } else if (kind == 2 && place >>> 31 == 0 && detail >>> 31 == 0) {
            entries.addInObjectStream(number, (int) place, (int) detail);
        } else {
            entries.addFree(number);
        }
    }
}
