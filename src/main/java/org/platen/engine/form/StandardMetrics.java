package org.platen.engine.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.afm.AFMParser;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The widths of a standard font (ISO 32000-2, 9.6.2.2), by glyph name. */
final class StandardMetrics {

    private static final String FOLDER = "/org/apache/pdfbox/resources/afm/";
    private static final Map<String, StandardMetrics> READ = new ConcurrentHashMap<>();

    private final Map<String, Double> widths = new HashMap<>();
    private final Map<Integer, String> builtInEncoding = new HashMap<>();

    private StandardMetrics(String font) {
        try (InputStream in = Standard14Fonts.class.getResourceAsStream(FOLDER + font + ".afm")) {
            var metrics = new AFMParser(in).parse(true);
            metrics.getCharMetrics()
                    .forEach(
                            glyph -> {
                                widths.put(glyph.getName(), (double) glyph.getWx());
                                if (glyph.getCharacterCode() >= 0) {
                                    builtInEncoding.put(glyph.getCharacterCode(), glyph.getName());
                                }
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The metrics of a font by the name that documents use, which may be an alias such as Arial.
     */
    static Optional<StandardMetrics> of(String baseFont) {
        var name = Standard14Fonts.getMappedFontName(baseFont);
        return name == null
                ? Optional.empty()
                : Optional.of(READ.computeIfAbsent(name.getName(), StandardMetrics::new));
    }

    /** The metrics of the standard font that a viewer would substitute for another font. */
    static StandardMetrics similarTo(String baseFont) {
        String name = baseFont.toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold");
        if (name.contains("courier") || name.contains("mono")) {
            return of(bold ? "Courier-Bold" : "Courier").orElseThrow();
        }
        if (name.contains("times") || (name.contains("serif") && !name.contains("sans"))) {
            return of(bold ? "Times-Bold" : "Times-Roman").orElseThrow();
        }
        return of(bold ? "Helvetica-Bold" : "Helvetica").orElseThrow();
    }

    /** The width in thousandths of the font size, or -1 if the font has no such glyph. */
    double width(String glyph) {
        return widths.getOrDefault(glyph, -1.0);
    }

    /** The glyph of a code in the font's own encoding. */
    Optional<String> glyph(int code) {
        return Optional.ofNullable(builtInEncoding.get(code));
    }
}
