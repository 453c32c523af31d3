package org.platen.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matrix that maps an appearance to the rectangle of its annotation (ISO 32000-2, 12.5.5). */
public final class Placement {

    private static final List<Double> IDENTITY = List.of(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
    private static final int[][] CORNERS = {{0, 1}, {2, 1}, {2, 3}, {0, 3}};

    private Placement() {}

    /**
     * Algorithm "appearance streams" without its last step, which the operator {@code Do} performs.
     *
     * @param rectangle of the annotation, as two corners
     * @param box of the appearance, as two corners
     * @param matrix of the appearance; the identity if it has none
     * @return the operands of the operator {@code cm}, or null if nothing would be visible
     */
    public static @Nullable String of(
            List<Double> rectangle, List<Double> box, List<Double> matrix) {
        if (rectangle.isEmpty() || box.isEmpty()) {
            return null;
        }
        var m = matrix.size() == IDENTITY.size() ? matrix : IDENTITY;
        double left = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int[] corner : CORNERS) {
            double x = box.get(corner[0]);
            double y = box.get(corner[1]);
            double transformedX = m.get(0) * x + m.get(2) * y + m.get(4);
            double transformedY = m.get(1) * x + m.get(3) * y + m.get(5);
            left = Math.min(left, transformedX);
            right = Math.max(right, transformedX);
            bottom = Math.min(bottom, transformedY);
            top = Math.max(top, transformedY);
        }
        if (right <= left || top <= bottom) {
            return null;
        }
        double scaleX = (rectangle.get(2) - rectangle.get(0)) / (right - left);
        double scaleY = (rectangle.get(3) - rectangle.get(1)) / (top - bottom);
        return "%s 0 0 %s %s %s"
                .formatted(
                        Content.precise(scaleX),
                        Content.precise(scaleY),
                        Content.precise(rectangle.get(0) - left * scaleX),
                        Content.precise(rectangle.get(1) - bottom * scaleY));
    }
}
