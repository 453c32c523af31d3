package org.platen.engine.form;

import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** The widths that a font with one-byte codes states itself (ISO 32000-2, 9.6.2). */
final class StatedWidths {

    private final int first;
    private final double missing;
    private final double[] listed;

    StatedWidths(PdfDocument document, PdfValue font, PdfValue descriptor) {
        first = (int) Numbers.of(document.resolve(font, "FirstChar"), 0);
        var array = document.resolve(font, "Widths");
        listed =
                array.isArray()
                        ? array.elements().stream()
                                .mapToDouble(width -> Numbers.of(document.resolve(width), 0))
                                .toArray()
                        : new double[0];
        missing =
                listed.length == 0
                        ? -1
                        : Numbers.of(document.resolve(descriptor, "MissingWidth"), -1);
    }

    /** The width of a code in thousandths of the font size, or -1. */
    double of(int code) {
        int index = code - first;
        return index >= 0 && index < listed.length ? listed[index] : missing;
    }
}
