package org.platen.engine.form;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/** A font with one-byte codes (ISO 32000-2, 9.6). */
final class SimpleFont implements FieldFont {

    private static final int CODES = 256;
    private static final double PER_THOUSAND = 1000;
    private static final double WIDTH_OF_A_STRANGER = 500;
    private static final int SYMBOLIC = 4;

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
        boolean symbols = name.endsWith("Symbol") || name.endsWith("ZapfDingbats");
        var glyphs = glyphs(document, font, descriptor, symbols ? metrics : null);
        var glyphList =
                name.endsWith("ZapfDingbats")
                        ? GlyphList.getZapfDingbats()
                        : GlyphList.getAdobeGlyphList();
        boolean isEmbedded = isEmbedded(descriptor);
        var itsWidths = new Widths(document, font, descriptor);
        for (int code = 0; code < CODES; code++) {
            String glyph = glyphs[code];
            double width = itsWidths.of(code);
            if (width < 0 && !isEmbedded) {
                width = glyph == null ? WIDTH_OF_A_STRANGER : metrics.width(glyph);
            }
            String character = toUnicode.get(code);
            if (character == null && glyph != null && !glyph.equals(".notdef")) {
                character = glyphList.toUnicode(glyph);
            }
            // A subset has no glyph for a code without a width.
            boolean shown = width > 0 || (width == 0 && !isEmbedded);
            widths[code] = width < 0 ? WIDTH_OF_A_STRANGER : width;
            if (character != null
                    && shown
                    && character.codePointCount(0, character.length()) == 1) {
                codes.putIfAbsent(character.codePointAt(0), code);
            }
        }
        addAlike();
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

    private static @Nullable String[] glyphs(
            PdfDocument document,
            PdfValue font,
            PdfValue descriptor,
            @Nullable StandardMetrics symbols) {
        var glyphs = new @Nullable String[CODES];
        var encoding = document.resolve(font, "Encoding");
        var base = encoding.isName() ? encoding : document.resolve(encoding, "BaseEncoding");
        var named = named(base);
        boolean symbolic = isSymbolic(document, descriptor);
        for (int code = 0; code < CODES; code++) {
            if (named != null) {
                glyphs[code] = named.getName(code);
            } else if (symbols != null) {
                glyphs[code] = symbols.glyph(code).orElse(null);
            } else if (!symbolic || encoding.isDictionary()) {
                glyphs[code] = StandardEncoding.INSTANCE.getName(code);
            }
        }
        putDifferences(document, document.resolve(encoding, "Differences"), glyphs);
        return glyphs;
    }

    private static boolean isSymbolic(PdfDocument document, PdfValue descriptor) {
        long flags = (long) Numbers.of(document.resolve(descriptor, "Flags"), 0);
        return (flags & SYMBOLIC) != 0;
    }

    private static @Nullable Encoding named(PdfValue name) {
        if (name.isName("WinAnsiEncoding")) {
            return WinAnsiEncoding.INSTANCE;
        }
        if (name.isName("MacRomanEncoding")) {
            return MacRomanEncoding.INSTANCE;
        }
        return name.isName("StandardEncoding") ? StandardEncoding.INSTANCE : null;
    }

    private static void putDifferences(
            PdfDocument document, PdfValue differences, @Nullable String[] glyphs) {
        if (!differences.isArray()) {
            return;
        }
        int code = 0;
        for (var element : differences.elements()) {
            var value = document.resolve(element);
            if (value.isName()) {
                if (code < CODES) {
                    glyphs[code] = PdfName.characters(value.name());
                }
                code++;
            } else {
                code = Math.max(0, (int) Numbers.of(value, CODES));
            }
        }
    }

    /** The widths that the font itself states (9.6.2). */
    private static final class Widths {

        private final int first;
        private final double missing;
        private final double[] listed;

        Widths(PdfDocument document, PdfValue font, PdfValue descriptor) {
            first = (int) Numbers.of(document.resolve(font, "FirstChar"), 0);
            var array = document.resolve(font, "Widths");
            listed =
                    array.isArray()
                            ? array.elements().stream()
                                    .mapToDouble(width -> Numbers.of(document.resolve(width), 0))
                                    .toArray()
                            : new double[0];
            missing =
                    listed.length == 0
                            ? -1
                            : Numbers.of(document.resolve(descriptor, "MissingWidth"), -1);
        }

        double of(int code) {
            int index = code - first;
            return index >= 0 && index < listed.length ? listed[index] : missing;
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
