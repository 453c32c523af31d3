package org.platen.engine.form;

import java.util.List;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Size, colours and border of a widget (ISO 32000-2, 12.5.6.19).
 *
 * @param width of its appearance, before it is rotated
 * @param height of its appearance, before it is rotated
 * @param rotation 0, 90, 180 or 270 degrees, counterclockwise
 * @param lineWidth of the border, 0 if there is none
 * @param style of the border: S, D, B, I or U
 * @param background one, three or four colour components; none if it is transparent
 * @param border colour components of the border, in the same form
 * @param caption of a button, or empty
 */
record Look(
        double width,
        double height,
        int rotation,
        double lineWidth,
        String style,
        List<Double> dashes,
        List<Double> background,
        List<Double> border,
        String caption) {

    private static final int QUARTER = 90;
    private static final int ROUND = 360;

    static Look of(PdfDocument document, PdfValue widget, List<Double> rectangle) {
        var characteristics = document.resolve(widget, "MK");
        double[] sides = {rectangle.get(2) - rectangle.get(0), rectangle.get(3) - rectangle.get(1)};
        double turned = Numbers.of(document.resolve(characteristics, "R"), 0);
        int rotation = Math.floorMod((int) turned / QUARTER * QUARTER, ROUND);
        int across = rotation % (2 * QUARTER) == 0 ? 0 : 1;
        var border = Numbers.list(document, document.resolve(characteristics, "BC"));
        var line = document.resolve(widget, "BS");
        var style = document.resolve(line, "S");
        var caption = document.resolve(characteristics, "CA");
        return new Look(
                sides[across],
                sides[1 - across],
                rotation,
                lineWidth(document, widget, line, border.isEmpty() ? 0 : 1),
                style.isName() ? style.name() : "S",
                Numbers.list(document, document.resolve(line, "D")),
                Numbers.list(document, document.resolve(characteristics, "BG")),
                border,
                caption.isString() ? PdfString.text(caption) : "");
    }

    private static double lineWidth(
            PdfDocument document, PdfValue widget, PdfValue line, double otherwise) {
        if (line.isDictionary()) {
            return Math.max(0, Numbers.of(document.resolve(line, "W"), 1));
        }
        var array = document.resolve(widget, "Border");
        if (array.isArray() && array.elements().size() > 2) {
            return Math.max(0, Numbers.of(document.resolve(array.elements().get(2)), 1));
        }
        return otherwise;
    }

    boolean isEmpty() {
        return background.isEmpty() && (border.isEmpty() || lineWidth == 0);
    }

    /** The matrix that rotates the appearance into the widget. */
    String matrix() {
        return switch (rotation) {
            case 90 -> "0 1 -1 0 " + Content.number(height) + " 0";
            case 180 -> "-1 0 0 -1 " + Content.number(width) + " " + Content.number(height);
            case 270 -> "0 -1 1 0 0 " + Content.number(width);
            default -> "1 0 0 1 0 0";
        };
    }
}
