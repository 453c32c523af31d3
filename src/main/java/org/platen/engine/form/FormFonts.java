package org.platen.engine.form;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/**
 * The fonts in which the fields of a document can be drawn: those of its form, and the standard
 * fonts.
 */
final class FormFonts {

    // Names of viewers for standard fonts, which documents use without defining them.
    private static final Map<String, String> USUAL_NAMES =
            Map.of(
                    "Helv", "Helvetica",
                    "HeBo", "Helvetica-Bold",
                    "HeOb", "Helvetica-Oblique",
                    "HeBO", "Helvetica-BoldOblique",
                    "Cour", "Courier",
                    "CoBo", "Courier-Bold",
                    "TiRo", "Times-Roman",
                    "TiBo", "Times-Bold",
                    "Symb", "Symbol",
                    "ZaDb", "ZapfDingbats");
    // MuPDF selects fonts by these names, whatever they refer to, so no other font of a document
    // may receive one of them.
    private static final Set<String> KNOWN_BY_NAME = Set.of("Cour", "TiRo", "Symb", "ZaDb");
    private static final String OTHERWISE = "Helvetica";

    private final PdfDocument document;
    private final PdfValue fonts;
    private final Map<String, Optional<FieldFont>> read = new HashMap<>();

    /**
     * @param fonts the dictionary of the fonts of the form, or the null object
     */
    FormFonts(PdfDocument document, PdfValue fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** The font of the form with this name, if values can be drawn in it. */
    Optional<FieldFont> named(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    /** The standard font that viewers substitute for a missing font. */
    FieldFont standardFor(String name) {
        return standard(USUAL_NAMES.getOrDefault(name, OTHERWISE));
    }

    /** One of the standard fonts, which need no embedding (9.6.2.2). */
    FieldFont standard(String baseFont) {
        return read.computeIfAbsent("/" + baseFont, key -> Optional.of(newStandard(baseFont)))
                .orElseThrow();
    }

    private FieldFont newStandard(String baseFont) {
        boolean symbols = baseFont.equals("Symbol") || baseFont.equals("ZapfDingbats");
        String encoding = symbols ? "" : "/Encoding/WinAnsiEncoding";
        String resource = "<</Type/Font/Subtype/Type1/BaseFont/" + baseFont + encoding + ">>";
        byte[] bytes = resource.getBytes(StandardCharsets.ISO_8859_1);
        return new SimpleFont(document, new PdfValue(bytes, 0, bytes.length), resource, Map.of());
    }

    /** Returns whether viewers select a font by this name alone. */
    static boolean isKnownByName(String name) {
        return KNOWN_BY_NAME.contains(name);
    }

    /**
     * Returns whether a name denotes an object that the form of a print file can hold, or no font
     * at all.
     */
    boolean isSharedOrMissing(String name) {
        return fonts.keys().stream()
                .filter(key -> PdfName.characters(key).equals(PdfName.characters(name)))
                .allMatch(
                        key ->
                                document.resolve(fonts.require(key)).isDictionary()
                                        && fonts.require(key).reference() != PdfValue.NO_REFERENCE);
    }

    /**
     * Returns whether the form has a font of this name, regardless of whether values can be drawn
     * in it.
     */
    boolean has(String name) {
        return fonts.keys().stream()
                .anyMatch(key -> PdfName.characters(key).equals(PdfName.characters(name)));
    }

    private Optional<FieldFont> read(String name) {
        for (String key : fonts.keys()) {
            if (PdfName.characters(key).equals(PdfName.characters(name))) {
                return Optional.ofNullable(font(fonts.require(key)));
            }
        }
        return Optional.empty();
    }

    private @Nullable FieldFont font(PdfValue entry) {
        var font = document.resolve(entry);
        if (!font.isDictionary()) {
            return null;
        }
        var own = entry.detached();
        String resource = new String(own.bytes(), StandardCharsets.ISO_8859_1);
        var type = document.resolve(font, "Subtype");
        if (type.isName("Type0")) {
            return composite(font, resource);
        }
        return type.isName("Type3")
                ? null
                : new SimpleFont(document, font, resource, ToUnicode.ofOneByte(document, font));
    }

    private @Nullable FieldFont composite(PdfValue font, String resource) {
        var descendants = document.resolve(font, "DescendantFonts");
        boolean isIdentity = document.resolve(font, "Encoding").isName("Identity-H");
        if (!isIdentity || !descendants.isArray() || descendants.elements().isEmpty()) {
            return null;
        }
        var descendant = document.resolve(descendants.elements().get(0));
        var characters = ToUnicode.ofTwoBytes(document, font);
        return characters.isEmpty()
                ? null
                : new CompositeFont(document, descendant, resource, characters);
    }
}
