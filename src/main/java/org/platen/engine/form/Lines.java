package org.platen.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breaks text into lines of limited width. */
final class Lines {

    private final FieldFont font;
    private final int[] characters;
    private final double[] widths;

    /**
     * @param text that the font can show, except for line feeds
     */
    Lines(String text, FieldFont font) {
        this.font = font;
        characters = text.codePoints().toArray();
        widths = new double[characters.length];
        Map<Integer, Double> known = new HashMap<>();
        for (int i = 0; i < characters.length; i++) {
            widths[i] = known.computeIfAbsent(characters[i], this::width);
        }
    }

    private double width(int character) {
        var code = font.encode(Character.toString(character));
        return code == null ? 0 : font.width(code);
    }

    /**
     * The lines.
     *
     * @param width maximum width of a line at font size 1
     */
    List<String> within(double width) {
        var lines = new ArrayList<String>();
        int from = 0;
        while (from < characters.length) {
            int end = end(from, width);
            lines.add(new String(characters, from, end - from).stripTrailing());
            from = behind(end);
        }
        return lines;
    }

    /**
     * The end of a line: at a line feed, at the last blank that fits, or where the line is full.
     */
    private int end(int from, double width) {
        double sum = 0;
        int blank = -1;
        for (int i = from; i < characters.length; i++) {
            if (characters[i] == '\n') {
                return i;
            }
            if (characters[i] == ' ') {
                blank = i;
            }
            sum += widths[i];
            if (sum > width && characters[i] != ' ') {
                return blank > from ? blank : Math.max(i, from + 1);
            }
        }
        return characters.length;
    }

    /** The start of the next line. Blanks at a line break belong to no line. */
    private int behind(int end) {
        int next = end;
        while (next < characters.length && characters[next] == ' ') {
            next++;
        }
        return next < characters.length && characters[next] == '\n' ? next + 1 : next;
    }
}
