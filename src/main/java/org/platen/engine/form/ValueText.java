package org.platen.engine.form;

import java.nio.charset.StandardCharsets;

/**
 * Writes the content of a widget: its box, and text objects (ISO 32000-2, 9.4) within its border.
 */
final class ValueText {

    // The space that viewers leave between the border and the text.
    private static final double PADDING = 2;
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
    ValueText(Look look, DefaultAppearance appearance, FieldFont font, int quadding) {
        this.look = look;
        this.appearance = appearance;
        this.font = font;
        this.quadding = quadding;
    }

    /** The content, to be appended to. */
    Content content() {
        return content;
    }

    void drawBox() {
        new WidgetBox(look).draw(content);
    }

    /** Appends content that exists already. */
    void append(byte[] below) {
        content.raw(new String(below, StandardCharsets.ISO_8859_1));
    }

    void begin(double size) {
        content.raw("/Tx BMC\n").op("q");
        double line = look.lineWidth();
        content.rectangle(line, line, innerWidth(), innerHeight());
        content.raw("W n\nBT\n").raw(appearance.others());
        content.raw("/" + Pictures.FONT + " ").op("Tf", size);
    }

    /** Moves by a distance, and shows characters there. */
    void show(double x, double y, byte[] codes) {
        content.op("Td", x, y).show(codes);
    }

    void end() {
        content.raw("ET\nQ\nEMC\n");
    }

    /** The size of the default appearance; 0 for automatic size. */
    double statedSize() {
        return appearance.size();
    }

    /**
     * The stated size, or the one in which a text of this width fits.
     *
     * @param most the maximum
     * @param width of the text in size 1
     */
    double size(double most, double width) {
        if (appearance.size() > 0) {
            return appearance.size();
        }
        double room = look.width() - 2 * PADDING - 2 * look.lineWidth();
        double fitting = width > 0 ? Math.min(most, room / width) : most;
        return Math.max(1, Math.floor(fitting));
    }

    /** The width that is available to lines of text. */
    double widthOfLines() {
        return innerWidth() - 2 * PADDING;
    }

    double innerWidth() {
        return look.width() - 2 * look.lineWidth();
    }

    double innerHeight() {
        return look.height() - 2 * look.lineWidth();
    }

    /** The left edge of a text of this width. */
    double left(double width) {
        return switch (quadding) {
            case CENTERED -> (look.width() - width) / 2;
            case RIGHT -> look.width() - look.lineWidth() - PADDING - width;
            default -> look.lineWidth() + PADDING;
        };
    }

    /** The number of empty cells before text that takes fewer cells than there are. */
    int skipped(int cells, int count) {
        return switch (quadding) {
            case CENTERED -> (cells - count) / 2;
            case RIGHT -> cells - count;
            default -> 0;
        };
    }

    byte[] encode(String text) {
        var codes = font.encode(text);
        if (codes == null) {
            throw new IllegalArgumentException("the font lacks a character of the text");
        }
        return codes;
    }
}
