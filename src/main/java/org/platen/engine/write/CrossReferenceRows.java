package org.platen.engine.write;

import org.platen.engine.primitive.Bytes;

/**
 * The rows of a cross-reference stream (ISO 32000-2, 7.5.8.3), as differences from the previous row
 * (PNG predictor 2), because these compress well.
 */
final class CrossReferenceRows {

    static final int OFFSET_BYTES = 6;
    static final int ROW_BYTES = 1 + OFFSET_BYTES + 1;

    private static final byte UP = 2;
    // Rows per call of the compressor; each call costs as much as several rows.
    private static final int ROWS_IN_A_PART = 1024;

    private final ObjectOffsets offsets;
    private byte[] row = new byte[ROW_BYTES];
    private byte[] above = new byte[ROW_BYTES];
    private final byte[] part = new byte[ROWS_IN_A_PART * (1 + ROW_BYTES)];
    private int end;

    CrossReferenceRows(ObjectOffsets offsets) {
        this.offsets = offsets;
    }

    /** The compressed rows of all objects. */
    Bytes compressed(Compressor compressor) {
        compressor.start();
        for (int number = 0; number < offsets.size(); number++) {
            fill(row, number);
            putDifference();
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

    private void putDifference() {
        part[end++] = UP;
        for (int i = 0; i < ROW_BYTES; i++) {
            part[end++] = (byte) (row[i] - above[i]);
        }
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
}
