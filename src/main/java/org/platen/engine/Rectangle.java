package org.platen.engine;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;

/** A rectangle of ISO 32000-2, 7.9.5. */
record Rectangle(double left, double bottom, double right, double top) {

    private static final int NUMBERS = 4;

    /** In points; the largest pages that readers show have some 10 km. */
    private static final double BOUND = 1e9;

    /** By two corners, any two; null if this is none, or nothing is in it. */
    static @Nullable Rectangle of(Document document, PdfValue array) {
        if (!array.isArray()) {
            return null;
        }
        double[] corners =
                array.elements().stream()
                        .mapToDouble(each -> number(document.resolve(each)))
                        .toArray();
        if (corners.length < NUMBERS) {
            return null;
        }
        var rectangle =
                new Rectangle(
                        Math.min(corners[0], corners[2]),
                        Math.min(corners[1], corners[3]),
                        Math.max(corners[0], corners[2]),
                        Math.max(corners[1], corners[3]));
        return rectangle.isEmpty() ? null : rectangle;
    }

    /** Not a number if this is none. */
    static double number(PdfValue value) {
        try {
            return Double.parseDouble(value.token());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    double width() {
        return right - left;
    }

    double height() {
        return top - bottom;
    }

    /** Also if it is larger than anything that makes sense, or of no size at all. */
    boolean isEmpty() {
        return !(width() > 0 && height() > 0 && width() < BOUND && height() < BOUND);
    }

    Rectangle intersection(Rectangle other) {
        return new Rectangle(
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.min(right, other.right),
                Math.min(top, other.top));
    }
}
