package org.platen.engine.share;

import java.util.Arrays;
import org.platen.engine.read.Lexer;
import org.platen.engine.read.PdfValue;

/**
 * A box that was looked at before, in its bytes: nearly all pages of a print file are of one size,
 * and need no second look. Not for several threads at once.
 */
final class KnownBox {

    private byte[] bytes = {};

    /** Whether a value is written in the same way. */
    boolean is(PdfValue value) {
        int length = bytes.length;
        return length > 0
                && value.end() - value.start() >= length
                && Arrays.equals(
                        bytes, 0, length, value.bytes(), value.start(), value.start() + length);
    }

    /** Takes note of a rectangle, if nothing has to be changed in it. */
    void remember(PdfValue box) {
        if (box.isArray() && box.elements().stream().allMatch(KnownBox::isPlainNumber)) {
            bytes = box.detached().bytes();
        }
    }

    private static boolean isPlainNumber(PdfValue value) {
        int to = Lexer.skipRegular(value.bytes(), value.start(), value.end());
        return to > value.start()
                && Lexer.skipNumber(value.bytes(), value.start(), to) == to
                && value.reference() == PdfValue.NO_REFERENCE;
    }
}
