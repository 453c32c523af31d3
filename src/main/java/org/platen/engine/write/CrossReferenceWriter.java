package org.platen.engine.write;

import java.io.IOException;
import org.platen.engine.FileForm;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the end of a file: its cross-reference and trailer (ISO 32000-2, 7.5.4, 7.5.5 and 7.5.8).
 */
final class CrossReferenceWriter {

    // An offset in a table has ten digits (7.5.4).
    private static final long MAX_OFFSET_IN_TABLE = 9_999_999_999L;
    private static final String ZEROS = "0000000000";

    private final ObjectOutput objects;
    private final ObjectOffsets offsets;
    private final PrintFileOutput output;
    private final String keys;
    private final Bytes text = new Bytes(256);

    /**
     * @param keys of the trailer that lead to the catalogue and to other root objects
     */
    CrossReferenceWriter(ObjectOutput objects, String keys) {
        this.objects = objects;
        this.offsets = objects.offsets();
        this.output = objects.output();
        this.keys = keys;
    }

    void write(FileForm form) throws IOException {
        if (form == FileForm.STREAMS) {
            writeStream();
        } else {
            writeTable();
        }
    }

    private void writeStream() throws IOException {
        String trailer = trailer();
        int number = objects.newNumber();
        long start = output.position();
        offsets.setOffset(number, start);
        var rows = new CrossReferenceRows(offsets).compressed(objects.compressor());
        putDictionary(trailer);
        objects.writeStream(number, text, rows);
        writeEnd(start);
    }

    /** Puts the dictionary of a cross-reference stream, left open. */
    private void putDictionary(String trailer) {
        text.clear();
        text.put("<</Type/XRef/Size ").putNumber(offsets.size());
        text.put("/W[1 " + CrossReferenceRows.OFFSET_BYTES + " 1]").put(trailer);
        text.put("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ");
        text.put(CrossReferenceRows.ROW_BYTES + ">>");
    }

    private void writeTable() throws IOException {
        String trailer = trailer();
        long start = output.position();
        if (start > MAX_OFFSET_IN_TABLE) {
            throw new IOException("a file of " + start + " bytes needs cross-reference streams");
        }
        writeEntries();
        output.write("trailer\n<</Size " + offsets.size() + trailer + ">>\n");
        writeEnd(start);
    }

    private void writeEntries() throws IOException {
        output.write("xref\n0 " + offsets.size() + "\n0000000000 65535 f \n");
        for (int number = 1; number < offsets.size(); number++) {
            entry(offsets.offset(number));
            output.write(text.array(), 0, text.length());
        }
    }

    private void entry(long offset) {
        text.clear();
        var digits = Long.toString(offset);
        text.put(ZEROS.substring(digits.length())).put(digits);
        text.put(offset == 0 ? " 00000 f \n" : " 00000 n \n");
    }

    /** The trailer. Equal content has the same identifier (14.4), different content another one. */
    private String trailer() throws IOException {
        String id = output.identifier();
        return keys + "/ID[<" + id + "><" + id + ">]";
    }

    private void writeEnd(long start) throws IOException {
        output.write("startxref\n" + start + "\n%%EOF\n");
    }
}
