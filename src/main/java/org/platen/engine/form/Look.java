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
    // Distance of the control points in a circle of four Bézier curves with radius 1.
    private static final double CONTROL = 0.5523;

    static Look of(PdfDocument document, PdfValue widget, List<Double> rectangle) {
        var characteristics = document.resolve(widget, "MK");
        double width = rectangle.get(2) - rectangle.get(0);
        double height = rectangle.get(3) - rectangle.get(1);
        double turned = Numbers.of(document.resolve(characteristics, "R"), 0);
        int rotation = Math.floorMod((int) turned / QUARTER * QUARTER, ROUND);
        boolean lies = rotation % (2 * QUARTER) != 0;
        var border = Numbers.list(document, document.resolve(characteristics, "BC"));
        var line = document.resolve(widget, "BS");
        var style = document.resolve(line, "S");
        var caption = document.resolve(characteristics, "CA");
        return new Look(
                lies ? height : width,
                lies ? width : height,
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

    /** Draws the background, and the border along the edges. */
    void drawBox(Content content) {
        content.op("q");
        if (setColor(content, background, false)) {
            content.rectangle(0, 0, width, height).op("f");
        }
        if (lineWidth > 0 && !border.isEmpty()) {
            drawEdges(content);
            setColor(content, border, true);
            setLine(content);
            double half = lineWidth / 2;
            if (style.equals("U")) {
                content.op("m", 0, half).op("l", width, half).op("S");
            } else {
                content.rectangle(half, half, width - lineWidth, height - lineWidth).op("S");
            }
        }
        content.op("Q");
    }

    /** Draws the light and the dark edge of a border that looks raised or sunken. */
    private void drawEdges(Content content) {
        if (!style.equals("B") && !style.equals("I")) {
            return;
        }
        boolean raised = style.equals("B");
        double outer = lineWidth;
        double inner = 2 * lineWidth;
        content.op("g", raised ? 1 : 0.5);
        content.op("m", outer, outer).op("l", outer, height - outer);
        content.op("l", width - outer, height - outer).op("l", width - inner, height - inner);
        content.op("l", inner, height - inner).op("l", inner, inner).op("f");
        content.op("g", raised ? 0.5 : 0.75);
        content.op("m", outer, outer).op("l", width - outer, outer);
        content.op("l", width - outer, height - outer).op("l", width - inner, height - inner);
        content.op("l", width - inner, inner).op("l", inner, inner).op("f");
    }

    /** Draws background and border as circles, as for radio buttons. */
    void drawCircle(Content content) {
        double radius = Math.min(width, height) / 2;
        content.op("q");
        if (setColor(content, background, false)) {
            circle(content, radius);
            content.op("f");
        }
        if (lineWidth > 0 && setColor(content, border, true)) {
            setLine(content);
            circle(content, radius - lineWidth / 2);
            content.op("S");
        }
        content.op("Q");
    }

    private void setLine(Content content) {
        content.op("w", lineWidth);
        if (style.equals("D")) {
            var lengths = dashes.isEmpty() ? List.of(3.0) : dashes;
            content.raw("[");
            lengths.forEach(length -> content.raw(Content.number(length) + " "));
            content.raw("] 0 d\n");
        }
    }

    private void circle(Content content, double radius) {
        double x = width / 2;
        double y = height / 2;
        double r = radius;
        double c = CONTROL * radius;
        content.op("m", x + r, y);
        content.op("c", x + r, y + c, x + c, y + r, x, y + r);
        content.op("c", x - c, y + r, x - r, y + c, x - r, y);
        content.op("c", x - r, y - c, x - c, y - r, x, y - r);
        content.op("c", x + c, y - r, x + r, y - c, x + r, y).op("h");
    }

    private static boolean setColor(Content content, List<Double> color, boolean forLines) {
        String operator =
                switch (color.size()) {
                    case 1 -> "g";
                    case 3 -> "rg";
                    case 4 -> "k";
                    default -> "";
                };
        if (operator.isEmpty()) {
            return false;
        }
        double[] components = color.stream().mapToDouble(Double::doubleValue).toArray();
        content.op(forLines ? operator.toUpperCase(java.util.Locale.ROOT) : operator, components);
        return true;
    }
}
