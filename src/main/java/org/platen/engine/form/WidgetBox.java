package org.platen.engine.form;

import java.util.List;
import java.util.Locale;

/** Draws the background and the border of a widget (ISO 32000-2, 12.5.6.19). */
final class WidgetBox {

    // Distance of the control points in a circle of four Bézier curves with radius 1.
    private static final double CONTROL = 0.5523;

    private final Look look;

    WidgetBox(Look look) {
        this.look = look;
    }

    /** Draws the background, and the border along the edges. */
    void draw(Content content) {
        content.op("q");
        if (setColor(content, look.background(), false)) {
            content.rectangle(0, 0, look.width(), look.height()).op("f");
        }
        if (look.lineWidth() > 0 && !look.border().isEmpty()) {
            drawEdges(content);
            setColor(content, look.border(), true);
            setLine(content);
            drawLine(content, look.lineWidth());
        }
        content.op("Q");
    }

    private void drawLine(Content content, double line) {
        double half = line / 2;
        if (look.style().equals("U")) {
            content.op("m", 0, half).op("l", look.width(), half).op("S");
        } else {
            content.rectangle(half, half, look.width() - line, look.height() - line).op("S");
        }
    }

    /** Draws the light and the dark edge of a border that looks raised or sunken. */
    private void drawEdges(Content content) {
        if (!look.style().equals("B") && !look.style().equals("I")) {
            return;
        }
        boolean raised = look.style().equals("B");
        double width = look.width();
        double height = look.height();
        double outer = look.lineWidth();
        double inner = 2 * look.lineWidth();
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
        double radius = Math.min(look.width(), look.height()) / 2;
        content.op("q");
        if (setColor(content, look.background(), false)) {
            circle(content, radius);
            content.op("f");
        }
        if (look.lineWidth() > 0 && setColor(content, look.border(), true)) {
            setLine(content);
            circle(content, radius - look.lineWidth() / 2);
            content.op("S");
        }
        content.op("Q");
    }

    private void setLine(Content content) {
        content.op("w", look.lineWidth());
        if (look.style().equals("D")) {
            var lengths = look.dashes().isEmpty() ? List.of(3.0) : look.dashes();
            content.raw("[");
            lengths.forEach(length -> content.raw(Content.number(length) + " "));
            content.raw("] 0 d\n");
        }
    }

    private void circle(Content content, double radius) {
        double x = look.width() / 2;
        double y = look.height() / 2;
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
        content.op(forLines ? operator.toUpperCase(Locale.ROOT) : operator, components);
        return true;
    }
}
