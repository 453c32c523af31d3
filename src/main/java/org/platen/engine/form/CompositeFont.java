package org.platen.engine.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * A font with two-byte codes that are glyph numbers (ISO 32000-2, 9.7): {@code Identity-H}. It can
 * show the characters in its map to Unicode.
 */
final class CompositeFont implements FieldFont {

    private static final double PER_THOUSAND = 1000;
    private static final double DEFAULT_WIDTH = 1000;
    private static final int MAX_CODE = 0xffff;
    // Ranges may overlap; sound fonts state each width once.
    private static final int MAX_ENTRIES = 1 << 20;

    private final String resource;
    private final double defaultWidth;
    private final Map<Integer, Double> widths = new HashMap<>();
    private final Map<Integer, Integer> codes = new HashMap<>();

    CompositeFont(
            PdfDocument document,
            PdfValue descendant,
            String resource,
            Map<Integer, String> toUnicode) {
        this.resource = resource;
        defaultWidth = Numbers.of(document.resolve(descendant, "DW"), DEFAULT_WIDTH);
        readWidths(document, document.resolve(descendant, "W"));
        for (int code = 0; code <= MAX_CODE; code++) {
            String character = toUnicode.get(code);
            if (character != null && character.codePointCount(0, character.length()) == 1) {
                codes.putIfAbsent(character.codePointAt(0), code);
            }
        }
    }

    /**
     * Reads the two forms of entries: a code with the widths from it on, or a first and a last code
     * with their common width.
     */
    private void readWidths(PdfDocument document, PdfValue array) {
        if (!array.isArray()) {
            return;
        }
        var elements = array.elements();
        int at = 0;
        int entries = 0;
        while (at + 1 < elements.size()) {
            int first = (int) Numbers.of(document.resolve(elements.get(at)), 0);
            var second = document.resolve(elements.get(at + 1));
            if (second.isArray()) {
                putEach(document, first, second);
                at += 2;
            } else if (at + 2 < elements.size()) {
                double width = Numbers.of(document.resolve(elements.get(at + 2)), defaultWidth);
                entries += putRange(first, Numbers.of(second, 0), width, MAX_ENTRIES - entries);
                at += 3;
            } else {
                return;
            }
        }
    }

    private void putEach(PdfDocument document, int first, PdfValue array) {
        int code = first;
        for (var width : array.elements()) {
            widths.put(code++, Numbers.of(document.resolve(width), defaultWidth));
        }
    }

    /** Puts a width for a range of codes, and returns for how many. */
    private int putRange(int first, double stated, double width, int most) {
        int last = (int) Math.min(MAX_CODE, stated);
        int count = 0;
        for (int code = Math.max(0, first); code <= last && count < most; code++) {
            widths.put(code, width);
            count++;
        }
        return count;
    }

    @Override
    public byte @Nullable [] encode(String text) {
        int[] characters = text.codePoints().toArray();
        byte[] encoded = new byte[characters.length * 2];
        for (int i = 0; i < characters.length; i++) {
            var code = codes.get(characters[i]);
            if (code == null) {
                return null;
            }
            encoded[2 * i] = (byte) (code >> 8);
            encoded[2 * i + 1] = code.byteValue();
        }
        return encoded;
    }

    @Override
    public double width(byte[] text) {
        double width = 0;
        for (int i = 0; i + 1 < text.length; i += 2) {
            int code = ((text[i] & 0xff) << 8) | (text[i + 1] & 0xff);
            width += widths.getOrDefault(code, defaultWidth);
        }
        return width / PER_THOUSAND;
    }

    @Override
    public int bytesPerCode() {
        return 2;
    }

    @Override
    public String resource() {
        return resource;
    }
}
