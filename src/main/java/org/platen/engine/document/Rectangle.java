package org.platen.engine.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * A rectangle (ISO 32000-2, 7.9.5), in points: the first four numbers of an array, as some writers
 * add more.
 */
public record Rectangle(double left, double bottom, double right, double top) {

    private static final int NUMBERS = 4;

    /** The largest pages that viewers show measure some 10 km. */
    private static final double MAX_LENGTH = 1e9;

    /**
     * The rectangle between any two opposite corners; null if the value is no rectangle, or an
     * empty one.
     */
    public static @Nullable Rectangle of(PdfDocument document, PdfValue value) {
        var array = document.resolve(value);
        if (!array.isArray()) {
            return null;
        }
        var elements = array.elements();
        if (elements.size() < NUMBERS) {
            return null;
        }
        var rectangle = between(document, elements);
        return rectangle.isUsable() ? rectangle : null;
    }

    private static Rectangle between(PdfDocument document, List<PdfValue> elements) {
        double[] numbers = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = document.resolve(elements.get(i)).number();
        }
        return new Rectangle(
                Math.min(numbers[0], numbers[2]),
                Math.min(numbers[1], numbers[3]),
                Math.max(numbers[0], numbers[2]),
                Math.max(numbers[1], numbers[3]));
    }

    double width() {
        return right - left;
    }

    double height() {
        return top - bottom;
    }

    /** Returns whether anything can be shown in it. */
    boolean isUsable() {
        return isLength(width()) && isLength(height());
    }

    private static boolean isLength(double points) {
        return points > 0 && points < MAX_LENGTH;
    }

    Rectangle intersection(Rectangle other) {
        return new Rectangle(
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.min(right, other.right),
                Math.min(top, other.top));
    }
}
