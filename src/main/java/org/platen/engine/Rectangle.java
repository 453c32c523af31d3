package org.platen.engine;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;
import org.platen.engine.share.Corners;

/** A rectangle of ISO 32000-2, 7.9.5. */
record Rectangle(double left, double bottom, double right, double top) {

    /** In points; the largest pages that readers show have some 10 km. */
    private static final double BOUND = 1e9;

    /** By two corners, any two; null if this is none, or nothing is in it. */
    static @Nullable Rectangle of(Document document, PdfValue array) {
        var corners = Corners.of(document, array);
        return corners == null
                ? null
                : new Rectangle(corners.left(), corners.bottom(), corners.right(), corners.top());
    }

    /** Not a number if this is none. */
    static double number(PdfValue value) {
        return value.number();
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
