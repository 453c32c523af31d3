package org.platen.engine.form;

import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/** The glyph names of the codes of a font with one-byte codes (ISO 32000-2, 9.6.5). */
final class GlyphNames {

    private static final int SYMBOLIC = 4;

    private final @Nullable String[] glyphs = new @Nullable String[SimpleFont.CODES];
    private final GlyphList characters;

    /**
     * @param name of the font
     * @param metrics whose glyphs are used if it is a symbol font
     */
    GlyphNames(PdfDocument document, PdfValue font, String name, StandardMetrics metrics) {
        boolean isDingbats = name.endsWith("ZapfDingbats");
        characters = isDingbats ? GlyphList.getZapfDingbats() : GlyphList.getAdobeGlyphList();
        var encoding = document.resolve(font, "Encoding");
        var base = named(encoding.isName() ? encoding : document.resolve(encoding, "BaseEncoding"));
        if (base != null) {
            putAll(base);
        } else if (isDingbats || name.endsWith("Symbol")) {
            putAll(metrics);
        } else if (encoding.isDictionary() || !isSymbolic(document, font)) {
            putAll(StandardEncoding.INSTANCE);
        }
        putDifferences(document, document.resolve(encoding, "Differences"));
    }

    private void putAll(Encoding encoding) {
        for (int code = 0; code < glyphs.length; code++) {
            glyphs[code] = encoding.getName(code);
        }
    }

    private void putAll(StandardMetrics symbols) {
        for (int code = 0; code < glyphs.length; code++) {
            glyphs[code] = symbols.glyph(code).orElse(null);
        }
    }

    /** The glyph of a code, or null. */
    @Nullable String of(int code) {
        return glyphs[code];
    }

    /** The characters of the glyph of a code, or null. */
    @Nullable String character(int code) {
        String glyph = glyphs[code];
        return glyph == null || glyph.equals(".notdef") ? null : characters.toUnicode(glyph);
    }

    private static boolean isSymbolic(PdfDocument document, PdfValue font) {
        var descriptor = document.resolve(font, "FontDescriptor");
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

    private void putDifferences(PdfDocument document, PdfValue differences) {
        if (!differences.isArray()) {
            return;
        }
        int code = 0;
        for (var element : differences.elements()) {
            var value = document.resolve(element);
            if (value.isName()) {
                if (code < SimpleFont.CODES) {
                    glyphs[code] = PdfName.characters(value.name());
                }
                code++;
            } else {
                code = Math.max(0, (int) Numbers.of(value, SimpleFont.CODES));
            }
        }
    }
}
