package org.platen.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.platen.engine.document.PageSize;

/**
 * The sheet for a page, as Page Details show it (entities.md, section 4).
 *
 * @param name empty, because a PDF does not name its paper
 * @param size the format, such as {@code A4}, portrait or landscape
 * @param width the width, such as {@code 210mm}
 */
record Media(String name, String size, String width, String height) {

    private static final double POINTS_PER_MM = 72 / 25.4;

    static Media of(PageSize size) {
        double width = size.width() / POINTS_PER_MM;
        double height = size.height() / POINTS_PER_MM;
        return new Media("", PaperFormat.name(width, height), mm(width), mm(height));
    }

    private static String mm(double length) {
        var rounded = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString() + "mm";
    }
}
