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
        var bounds = bounds(box, matrix.size() == IDENTITY.size() ? matrix : IDENTITY);
        if (bounds.right <= bounds.left || bounds.top <= bounds.bottom) {
            return null;
        }
        double scaleX = (rectangle.get(2) - rectangle.get(0)) / (bounds.right - bounds.left);
        double scaleY = (rectangle.get(3) - rectangle.get(1)) / (bounds.top - bounds.bottom);
        return "%s 0 0 %s %s %s"
                .formatted(
                        Content.precise(scaleX),
                        Content.precise(scaleY),
                        Content.precise(rectangle.get(0) - bounds.left * scaleX),
                        Content.precise(rectangle.get(1) - bounds.bottom * scaleY));
    }

    private static Bounds bounds(List<Double> box, List<Double> matrix) {
        var bounds = new Bounds();
        for (int[] corner : CORNERS) {
            double x = box.get(corner[0]);
            double y = box.get(corner[1]);
            bounds.include(
                    matrix.get(0) * x + matrix.get(2) * y + matrix.get(4),
                    matrix.get(1) * x + matrix.get(3) * y + matrix.get(5));
        }
        return bounds;
    }

    /** The smallest rectangle around some points. */
    private static final class Bounds {

        private double left = Double.POSITIVE_INFINITY;
        private double bottom = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double top = Double.NEGATIVE_INFINITY;

        void include(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            bottom = Math.min(bottom, y);
            top = Math.max(top, y);
        }
    }
}
