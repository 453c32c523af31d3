package org.platen.engine.document;

import java.math.BigDecimal;

/**
 * The visible size of a page: upright, in points, rounded to a hundredth of a point.
 *
 * <p>As text: {@code 595.28x841.89}.
 */
public record PageSize(double width, double height) {

    public PageSize {
        width = rounded(width);
        height = rounded(height);
    }

    private static double rounded(double points) {
        if (!(points > 0) || Double.isInfinite(points)) {
            throw new IllegalArgumentException("a page cannot measure " + points + " points");
        }
        return Math.max(1, Math.round(points * 100)) / 100.0;
    }

    /** Parses the format of {@link #text}. */
    static PageSize parse(String text) {
        int x = text.indexOf('x');
        if (x < 0) {
            throw new IllegalArgumentException("no page size: " + text);
        }
        return new PageSize(
                Double.parseDouble(text.substring(0, x)),
                Double.parseDouble(text.substring(x + 1)));
    }

    String text() {
        return text(width) + "x" + text(height);
    }

    private static String text(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }
}
