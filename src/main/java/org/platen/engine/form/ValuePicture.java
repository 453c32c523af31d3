package org.platen.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Draws text into a widget. Sizes and positions are those of common viewers, so that the print file
 * looks the same as its documents.
 */
final class ValuePicture {

    private static final double BASELINE = 0.4;
    private static final double DESCENT = 0.33;
    private static final double LINE_OF_A_LIST = 1.1;
    private static final double BELOW_A_LINE_OF_A_LIST = 0.2;
    private static final int MAX_AUTOMATIC_SIZE = 20;
    private static final double FIRST_LINE = 3;

    private final ValueText text;
    private final Look look;
    private final FieldFont font;

    /**
     * @param quadding 0, 1 or 2: left, centred, right
     */
    ValuePicture(Look look, DefaultAppearance appearance, FieldFont font, int quadding) {
        this.look = look;
        this.font = font;
        text = new ValueText(look, appearance, font, quadding);
    }

    /** Draws one line. With automatic size, it fills the widget. */
    byte[] line(String value) {
        text.drawBox();
        return line(text.encode(value));
    }

    /** Draws a character of a symbol font on top of existing content. */
    byte[] sign(String codes, byte[] below) {
        text.append(below);
        return line(codes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private byte[] line(byte[] codes) {
        double width = font.width(codes);
        double size = text.size(text.innerHeight(), width);
        text.begin(size);
        text.show(text.left(width * size), look.height() / 2 - BASELINE * size, codes);
        text.end();
        return text.content().bytes();
    }

    /** Draws lines from the top. With automatic size, the text is reduced until it fits. */
    byte[] lines(String value) {
        text.drawBox();
        var lines = new Lines(value, font);
        double size = text.statedSize() == 0 ? fittingSize(lines) : text.statedSize();
        text.begin(size);
        text.content().op("Td", 0, look.height() - FIRST_LINE);
        show(lines, size);
        text.end();
        return text.content().bytes();
    }

    private void show(Lines lines, double size) {
        double x = 0;
        double y = look.height() - FIRST_LINE;
        for (String line : lines.within(text.widthOfLines() / size)) {
            y -= size;
            if (y < -size) {
                break;
            }
            byte[] codes = text.encode(line);
            double left = text.left(font.width(codes) * size);
            text.show(left - x, -size, codes);
            x = left;
        }
    }

    /** The largest size in which the lines fit into the widget. */
    private double fittingSize(Lines lines) {
        for (int size = MAX_AUTOMATIC_SIZE; size > 1; size--) {
            double height = lines.within(text.widthOfLines() / size).size() * size + DESCENT * size;
            if (height <= look.height()) {
                return size;
            }
        }
        return 1;
    }

    /** Draws each character in a cell of its own. */
    byte[] comb(String value, int cells) {
        text.drawBox();
        double cell = text.innerWidth() / cells;
        double size = combSize(cell);
        text.begin(size);
        showCells(text.encode(value), cells, cell, size);
        text.end();
        return text.content().bytes();
    }

    private void showCells(byte[] codes, int cells, double cell, double size) {
        int length = font.bytesPerCode();
        int count = Math.min(cells, codes.length / length);
        int skipped = text.skipped(cells, count);
        double x = 0;
        double y = look.height() / 2 - BASELINE * size;
        for (int i = 0; i < count; i++) {
            byte[] code = Arrays.copyOfRange(codes, i * length, (i + 1) * length);
            double left =
                    look.lineWidth() + (skipped + i) * cell + (cell - font.width(code) * size) / 2;
            text.show(left - x, i == 0 ? y : 0, code);
            x = left;
        }
    }

    private double combSize(double cell) {
        return text.statedSize() == 0
                ? Math.max(1, Math.floor(Math.min(cell, text.innerHeight())))
                : text.statedSize();
    }

    /** Draws the lines of a list, from one on, and highlights the selected ones. */
    byte[] list(List<String> options, int top, List<Integer> selected) {
        text.drawBox();
        double widest = options.stream().mapToDouble(this::width).max().orElse(0);
        double size = text.size(text.innerHeight(), widest);
        double y = look.height() - LINE_OF_A_LIST * size;
        for (int i = top; i < options.size() && y > -size; i++) {
            boolean marked = selected.contains(i);
            if (marked) {
                mark(y, size);
            }
            byte[] codes = text.encode(options.get(i));
            text.begin(size);
            text.content().raw(marked ? "1 g\n" : "");
            text.show(text.left(font.width(codes) * size), y, codes);
            text.end();
            y -= LINE_OF_A_LIST * size;
        }
        return text.content().bytes();
    }

    private double width(String value) {
        return font.width(text.encode(value));
    }

    /** Draws the background of a selected line. */
    private void mark(double y, double size) {
        var content = text.content();
        content.op("q").op("g", 0);
        double bottom = y - BELOW_A_LINE_OF_A_LIST * size;
        content.rectangle(look.lineWidth(), bottom, text.innerWidth(), LINE_OF_A_LIST * size);
        content.op("f");
        content.op("Q");
    }
}
