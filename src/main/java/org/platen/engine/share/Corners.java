package org.platen.engine.share;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;

/**
 * Two opposite corners of a rectangle (ISO 32000-2, 7.9.5), in points: the first four numbers of an
 * array, as some writers add more.
 */
public record Corners(double left, double bottom, double right, double top) {

    private static final int NUMBERS = 4;

    /** The largest pages that readers show have some 10 km. */
    private static final double MAX_LENGTH = 1e9;

    /** The corners, the lower left one first; null if this is no rectangle, or an empty one. */
    public static @Nullable Corners of(Document document, PdfValue array) {
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
        var corners =
                new Corners(
                        Math.min(numbers[0], numbers[2]),
                        Math.min(numbers[1], numbers[3]),
                        Math.max(numbers[0], numbers[2]),
                        Math.max(numbers[1], numbers[3]));
        return corners.isUsable() ? corners : null;
    }

    private boolean isUsable() {
        return isLength(right - left) && isLength(top - bottom);
    }

    private static boolean isLength(double points) {
        return points > 0 && points < MAX_LENGTH;
    }
}
