package org.platen.engine.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** A font with one-byte codes (ISO 32000-2, 9.6). */
final class SimpleFont implements FieldFont {

    static final int CODES = 256;
    private static final double PER_THOUSAND = 1000;
    private static final double WIDTH_OF_A_STRANGER = 500;

    private final String resource;
    private final double[] widths = new double[CODES];
    private final Map<Integer, Integer> codes = new HashMap<>();

    /**
     * @param toUnicode the characters of codes, as far as the font states them
     */
    SimpleFont(
            PdfDocument document, PdfValue font, String resource, Map<Integer, String> toUnicode) {
        this.resource = resource;
        var baseFont = document.resolve(font, "BaseFont");
        String name = baseFont.isName() ? baseFont.name() : "";
        var descriptor = document.resolve(font, "FontDescriptor");
        var metrics = StandardMetrics.of(name).orElseGet(() -> StandardMetrics.similarTo(name));
        boolean isEmbedded = isEmbedded(descriptor);
        var glyphs = new GlyphNames(document, font, name, metrics);
        var stated = new StatedWidths(document, font, descriptor);
        for (int code = 0; code < CODES; code++) {
            double width = stated.of(code);
            if (width < 0 && !isEmbedded) {
                width = widthOf(glyphs.of(code), metrics);
            }
            widths[code] = width < 0 ? WIDTH_OF_A_STRANGER : width;
            // A subset has no glyph for a code without a width.
            if (width > 0 || (width == 0 && !isEmbedded)) {
                String character = toUnicode.get(code);
                addCode(code, character == null ? glyphs.character(code) : character);
            }
        }
        addAlike();
    }

    private static double widthOf(@Nullable String glyph, StandardMetrics metrics) {
        return glyph == null ? WIDTH_OF_A_STRANGER : metrics.width(glyph);
    }

    private void addCode(int code, @Nullable String character) {
        if (character != null && character.codePointCount(0, character.length()) == 1) {
            codes.putIfAbsent(character.codePointAt(0), code);
        }
    }

    private static boolean isEmbedded(PdfValue descriptor) {
        return descriptor.get("FontFile") != null
                || descriptor.get("FontFile2") != null
                || descriptor.get("FontFile3") != null;
    }

    /** Adds characters that look like another one. */
    private void addAlike() {
        addAlike(0x00a0, ' ');
        addAlike(0x2011, '-');
        addAlike(0x00ad, '-');
        addAlike(0x2212, '-');
    }

    private void addAlike(int character, int shownAs) {
        var code = codes.get(shownAs);
        if (code != null) {
            codes.putIfAbsent(character, code);
        }
    }

    @Override
    public byte @Nullable [] encode(String text) {
        int[] characters = text.codePoints().toArray();
        byte[] encoded = new byte[characters.length];
        for (int i = 0; i < characters.length; i++) {
            var code = codes.get(characters[i]);
            if (code == null) {
                return null;
            }
            encoded[i] = code.byteValue();
        }
        return encoded;
    }

    @Override
    public double width(byte[] text) {
        double width = 0;
        for (byte code : text) {
            width += widths[code & 0xff];
        }
        return width / PER_THOUSAND;
    }

    @Override
    public int bytesPerCode() {
        return 1;
    }

    @Override
    public String resource() {
        return resource;
    }
}
