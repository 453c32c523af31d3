package org.platen.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Draws text into a widget. Sizes and positions are those of common viewers, so that the print file
 * looks the same as its documents.
 */
final class ValuePicture {

    // The space that viewers leave between the border and the text.
    private static final double PADDING = 2;
    private static final double BASELINE = 0.4;
    private static final double DESCENT = 0.33;
    private static final double LINE_OF_A_LIST = 1.1;
    private static final double BELOW_A_LINE_OF_A_LIST = 0.2;
    private static final int MAX_AUTOMATIC_SIZE = 20;
    private static final double FIRST_LINE = 3;
    private static final int CENTERED = 1;
    private static final int RIGHT = 2;

    private final Content content = new Content();
    private final Look look;
    private final DefaultAppearance appearance;
    private final FieldFont font;
    private final int quadding;

    /**
     * @param quadding 0, 1 or 2: left, centred, right
     */
    ValuePicture(Look look, DefaultAppearance appearance, FieldFont font, int quadding) {
        this.look = look;
        this.appearance = appearance;
        this.font = font;
        this.quadding = quadding;
    }

    /** Draws one line. With automatic size, it fills the widget. */
    byte[] line(String text) {
        look.drawBox(content);
        line(encode(text));
        return content.bytes();
    }

    /** Draws a character of a symbol font on top of existing content. */
    byte[] sign(String codes, byte[] below) {
        content.raw(new String(below, StandardCharsets.ISO_8859_1));
        line(codes.getBytes(StandardCharsets.ISO_8859_1));
        return content.bytes();
    }

    private void line(byte[] codes) {
        double width = font.width(codes);
        double size = size(look.height() - 2 * look.lineWidth(), width);
        begin(size);
        content.op("Td", left(width * size), look.height() / 2 - BASELINE * size).show(codes);
        end();
    }

    private double size(double most, double width) {
        if (appearance.size() > 0) {
            return appearance.size();
        }
        double room = look.width() - 2 * PADDING - 2 * look.lineWidth();
        double fitting = width > 0 ? Math.min(most, room / width) : most;
        return Math.max(1, Math.floor(fitting));
    }

    private double left(double width) {
        return switch (quadding) {
            case CENTERED -> (look.width() - width) / 2;
            case RIGHT -> look.width() - look.lineWidth() - PADDING - width;
            default -> look.lineWidth() + PADDING;
        };
    }

    /** Draws lines from the top. With automatic size, the text is reduced until it fits. */
    byte[] lines(String text) {
        look.drawBox(content);
        var lines = new Lines(text, font);
        double room = look.width() - 2 * look.lineWidth() - 2 * PADDING;
        double size = appearance.size();
        for (int tried = MAX_AUTOMATIC_SIZE; size == 0; tried--) {
            double height = lines.within(room / tried).size() * tried + DESCENT * tried;
            if (tried == 1 || height <= look.height()) {
                size = tried;
            }
        }
        begin(size);
        content.op("Td", 0, look.height() - FIRST_LINE);
        double x = 0;
        double y = look.height() - FIRST_LINE;
        for (String line : lines.within(room / size)) {
            y -= size;
            if (y < -size) {
                break;
            }
            byte[] codes = encode(line);
            double left = left(font.width(codes) * size);
            content.op("Td", left - x, -size).show(codes);
            x = left;
        }
        end();
        return content.bytes();
    }

    /** Draws each character in a cell of its own. */
    byte[] comb(String text, int cells) {
        look.drawBox(content);
        byte[] codes = encode(text);
        int length = font.bytesPerCode();
        int count = Math.min(cells, codes.length / length);
        double cell = (look.width() - 2 * look.lineWidth()) / cells;
        double size = appearance.size();
        if (size == 0) {
            size = Math.max(1, Math.floor(Math.min(cell, look.height() - 2 * look.lineWidth())));
        }
        int skipped =
                switch (quadding) {
                    case CENTERED -> (cells - count) / 2;
                    case RIGHT -> cells - count;
                    default -> 0;
                };
        begin(size);
        double x = 0;
        double y = look.height() / 2 - BASELINE * size;
        for (int i = 0; i < count; i++) {
            byte[] code = Arrays.copyOfRange(codes, i * length, (i + 1) * length);
            double left =
                    look.lineWidth() + (skipped + i) * cell + (cell - font.width(code) * size) / 2;
            content.op("Td", left - x, i == 0 ? y : 0).show(code);
            x = left;
        }
        end();
        return content.bytes();
    }

    /** Draws the lines of a list, from one on, and highlights the selected ones. */
    byte[] list(List<String> options, int top, List<Integer> selected) {
        look.drawBox(content);
        double widest =
                options.stream().mapToDouble(option -> font.width(encode(option))).max().orElse(0);
        double size = size(look.height() - 2 * look.lineWidth(), widest);
        double y = look.height() - LINE_OF_A_LIST * size;
        for (int i = top; i < options.size() && y > -size; i++) {
            boolean marked = selected.contains(i);
            if (marked) {
                content.op("q").op("g", 0);
                double bottom = y - BELOW_A_LINE_OF_A_LIST * size;
                double width = look.width() - 2 * look.lineWidth();
                content.rectangle(look.lineWidth(), bottom, width, LINE_OF_A_LIST * size).op("f");
                content.op("Q");
            }
            byte[] codes = encode(options.get(i));
            begin(size);
            content.raw(marked ? "1 g\n" : "");
            content.op("Td", left(font.width(codes) * size), y).show(codes);
            end();
            y -= LINE_OF_A_LIST * size;
        }
        return content.bytes();
    }

    private void begin(double size) {
        content.raw("/Tx BMC\n").op("q");
        double line = look.lineWidth();
        content.rectangle(line, line, look.width() - 2 * line, look.height() - 2 * line);
        content.raw("W n\nBT\n").raw(appearance.others());
        content.raw("/" + Pictures.FONT + " ").op("Tf", size);
    }

    private void end() {
        content.raw("ET\nQ\nEMC\n");
    }

    private byte[] encode(String text) {
        var codes = font.encode(text);
        if (codes == null) {
            throw new IllegalArgumentException("the font lacks a character of the text");
        }
        return codes;
    }
}
