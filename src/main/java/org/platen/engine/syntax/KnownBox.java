package org.platen.engine.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a box that was checked before. Nearly all pages of a print file have the same size,
 * so most boxes need no second check. Not thread-safe.
 */
public final class KnownBox {

    private byte[] bytes = {};

    /** Returns whether a value is written in the same bytes. */
    public boolean is(PdfValue value) {
        int length = bytes.length;
        return length > 0
                && value.end() - value.start() >= length
                && Arrays.equals(
                        bytes, 0, length, value.bytes(), value.start(), value.start() + length);
    }

    /** Remembers a rectangle, if it can be copied unchanged. */
    public void remember(PdfValue box) {
        if (box.isArray() && arePlainNumbers(box.elements())) {
            bytes = box.detached().bytes();
        }
    }

    private static boolean arePlainNumbers(List<PdfValue> values) {
        for (var value : values) {
            if (!isPlainNumber(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainNumber(PdfValue value) {
        int to = Lexer.skipRegular(value.bytes(), value.start(), value.end());
        return to > value.start()
                && Lexer.skipNumber(value.bytes(), value.start(), to) == to
                && value.reference() == PdfValue.NO_REFERENCE;
    }
}
