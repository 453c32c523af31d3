package org.platen.engine.stream;

import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * The predictor functions of {@code FlateDecode} (ISO 32000-2, 7.4.4.4) that object streams and
 * cross-reference streams use: none, and those of PNG with one byte per colour component.
 *
 * @param rowLength in bytes, 0 if there is no predictor
 * @param pixelLength in bytes
 */
record Predictor(int rowLength, int pixelLength) {

    private static final int FIRST_OF_PNG = 10;
    private static final int MAX_ROW_LENGTH = 1 << 20;
    private static final int MAX_COLORS = 32;

    static Predictor of(PdfValue parameters) {
        int predictor = parameter(parameters, "Predictor", 1, 15);
        if (predictor == 1) {
            return new Predictor(0, 1);
        }
        int bits = parameter(parameters, "BitsPerComponent", 8, 16);
        if (predictor < FIRST_OF_PNG || bits != 8) {
            throw new MalformedPdfException(
                    "predictor " + predictor + " cannot be used for this stream");
        }
        int colors = parameter(parameters, "Colors", 1, MAX_COLORS);
        int columns = parameter(parameters, "Columns", 1, MAX_ROW_LENGTH);
        return new Predictor(Math.max(1, columns * colors), Math.max(1, colors));
    }

    private static int parameter(PdfValue parameters, String key, int absent, int most) {
        var value = parameters.get(key);
        return value == null ? absent : value.integer(most);
    }

    byte[] undo(byte[] data) {
        if (rowLength == 0) {
            return data;
        }
        int rows = data.length / (rowLength + 1);
        byte[] out = new byte[rows * rowLength];
        for (int row = 0; row < rows; row++) {
            undoRow(data, row * (rowLength + 1), out, row * rowLength);
        }
        return out;
    }

    private void undoRow(byte[] data, int from, byte[] out, int to) {
        int function = data[from];
        for (int i = 0; i < rowLength; i++) {
            int left = i < pixelLength ? 0 : out[to + i - pixelLength] & 0xff;
            int up = to == 0 ? 0 : out[to + i - rowLength] & 0xff;
            int upLeft =
                    to == 0 || i < pixelLength ? 0 : out[to + i - rowLength - pixelLength] & 0xff;
            out[to + i] = (byte) (data[from + 1 + i] + guess(function, left, up, upLeft));
        }
    }

    private static int guess(int function, int left, int up, int upLeft) {
        return switch (function) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, upLeft);
            default -> throw new MalformedPdfException("predictor row of unknown kind " + function);
        };
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }
}
