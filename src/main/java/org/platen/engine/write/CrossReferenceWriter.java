package org.platen.engine.write;

import java.io.IOException;
import org.platen.engine.FileForm;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the end of a file: its cross-reference and trailer (ISO 32000-2, 7.5.4, 7.5.5 and 7.5.8).
 */
final class CrossReferenceWriter {

    private static final int OFFSET_BYTES = 6;
    private static final int ROW_BYTES = 1 + OFFSET_BYTES + 1;
    private static final byte UP = 2;
    // Rows per call of the compressor; each call costs as much as several rows.
    private static final int ROWS_IN_A_PART = 1024;
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
        var rows = compressedRows();
        text.clear();
        text.put("<</Type/XRef/Size ").putNumber(offsets.size());
        text.put("/W[1 " + OFFSET_BYTES + " 1]").put(trailer);
        text.put("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns " + ROW_BYTES + ">>");
        objects.writeStream(number, text, rows);
        writeEnd(start);
    }

    /**
     * The rows as differences from the previous row (PNG predictor 2), because these compress well.
     */
    private Bytes compressedRows() {
        var compressor = objects.compressor();
        compressor.start();
        byte[] row = new byte[ROW_BYTES];
        byte[] above = new byte[ROW_BYTES];
        byte[] part = new byte[ROWS_IN_A_PART * (1 + ROW_BYTES)];
        int end = 0;
        for (int number = 0; number < offsets.size(); number++) {
            fill(row, number);
            part[end++] = UP;
            for (int i = 0; i < ROW_BYTES; i++) {
                part[end++] = (byte) (row[i] - above[i]);
            }
            if (end == part.length) {
                compressor.add(part, 0, end);
                end = 0;
            }
            byte[] free = above;
            above = row;
            row = free;
        }
        compressor.add(part, 0, end);
        return compressor.end();
    }

    private void fill(byte[] row, int number) {
        boolean inStream = offsets.isInStream(number);
        long place = inStream ? offsets.stream(number) : offsets.offset(number);
        row[0] = (byte) (inStream ? 2 : place == 0 ? 0 : 1);
        for (int i = OFFSET_BYTES; i > 0; i--) {
            row[i] = (byte) place;
            place >>>= Byte.SIZE;
        }
        row[ROW_BYTES - 1] = (byte) (inStream ? offsets.index(number) : 0);
    }

    private void writeTable() throws IOException {
        String trailer = trailer();
        long start = output.position();
        if (start > MAX_OFFSET_IN_TABLE) {
            throw new IOException("a file of " + start + " bytes needs cross-reference streams");
        }
        output.write("xref\n0 " + offsets.size() + "\n0000000000 65535 f \n");
        for (int number = 1; number < offsets.size(); number++) {
            entry(offsets.offset(number));
            output.write(text.array(), 0, text.length());
        }
        output.write("trailer\n<</Size " + offsets.size() + trailer + ">>\n");
        writeEnd(start);
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
