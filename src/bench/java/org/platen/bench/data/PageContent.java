package org.platen.bench.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.BitSet;

/** Writer of a content stream: text in two fonts, lines and boxes. Positions are in points. */
final class PageContent {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final TrueType face;
    private final BitSet plain;
    private final BitSet bold;
    private final StringBuilder operators = new StringBuilder(1 << 13);

    /**
     * @param plain receives the characters that occur in the plain font
     * @param bold receives those of headings
     */
    PageContent(TrueType face, BitSet plain, BitSet bold) {
        this.face = face;
        this.plain = plain;
        this.bold = bold;
    }

    void plain(String size, int x, int y, String text) {
        text("F1", size, x, y, text);
        text.chars().forEach(plain::set);
    }

    /** Writes bold text. There is no bold face, so the outlines are drawn as well. */
    void bold(String size, int x, int y, String text) {
        operators.append("q 0.3 w 2 Tr\n");
        text("F2", size, x, y, text);
        operators.append("Q\n");
        text.chars().forEach(bold::set);
    }

    private void text(String font, String size, int x, int y, String text) {
        operators.append("BT /").append(font).append(' ').append(size).append(" Tf ");
        operators.append(x).append(' ').append(y).append(" Td <");
        for (int i = 0; i < text.length(); i++) {
            int glyph = face.glyph(text.charAt(i));
            for (int shift = 12; shift >= 0; shift -= 4) {
                operators.append(HEX[glyph >> shift & 0xf]);
            }
        }
        operators.append("> Tj ET\n");
    }

    void line(int x1, int y1, int x2, int y2) {
        operators.append(x1).append(' ').append(y1).append(" m ");
        operators.append(x2).append(' ').append(y2).append(" l S\n");
    }

    void shade(int x, int y, int width, int height) {
        operators.append("0.9 0.92 0.97 rg ");
        operators.append(x).append(' ').append(y).append(' ');
        operators.append(width).append(' ').append(height).append(" re f 0 g\n");
    }

    void logo(int x, int y, int width, int height) {
        operators.append("q ").append(width).append(" 0 0 ").append(height).append(' ');
        operators.append(x).append(' ').append(y).append(" cm /Logo Do Q\n");
    }

    byte[] bytes() {
        return operators.toString().getBytes(US_ASCII);
    }
}
