package org.platen.engine.document;

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
        double[] numbers = new double[NUMBERS];
        int count = 0;
        for (var element : array.elements()) {
            if (count < NUMBERS) {
                numbers[count] = document.resolve(element).number();
            }
            count++;
        }
        if (count < NUMBERS) {
            return null;
        }
        var rectangle =
                new Rectangle(
                        Math.min(numbers[0], numbers[2]),
                        Math.min(numbers[1], numbers[3]),
                        Math.max(numbers[0], numbers[2]),
                        Math.max(numbers[1], numbers[3]));
        return rectangle.isUsable() ? rectangle : null;
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
