package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.Kinds;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.PdfName;

/**
 * The kinds of value that ISO 32000-2 permits at places reachable from pages: a font is a
 * dictionary, a form XObject is a stream. For a value of another kind, readers draw nothing and
 * report no error. Such a value is copied unchanged, with a warning, see {@link ValueCopier} and
 * {@link ObjectCollector}.
 *
 * <p>The cost for sound documents is one table lookup per key and one byte per reference.
 */
enum Expected {
    ANYTHING(Kinds.ALL, "a value"),
    RESOURCES(Kinds.DICTIONARY | Kinds.NULL, "resources"),
    FONTS(Kinds.DICTIONARY | Kinds.NULL, "the fonts of resources"),
    FONT(Kinds.DICTIONARY, "a font"),
    X_OBJECTS(Kinds.DICTIONARY | Kinds.NULL, "the XObjects of resources"),
    X_OBJECT(Kinds.STREAM, "an XObject"),
    STATES(Kinds.DICTIONARY | Kinds.NULL, "the graphics states of resources"),
    STATE(Kinds.DICTIONARY, "a graphics state"),
    SPACES(Kinds.DICTIONARY | Kinds.NULL, "the colour spaces of resources"),
    SPACE(Kinds.NAME | Kinds.ARRAY, "a colour space"),
    PATTERNS(Kinds.DICTIONARY | Kinds.NULL, "the patterns of resources"),
    PATTERN(Kinds.DICTIONARY | Kinds.STREAM, "a pattern"),
    SHADINGS(Kinds.DICTIONARY | Kinds.NULL, "the shadings of resources"),
    SHADING(Kinds.DICTIONARY | Kinds.STREAM, "a shading"),
    PROPERTY_LISTS(Kinds.DICTIONARY | Kinds.NULL, "the property lists of resources"),
    PROPERTY_LIST(Kinds.DICTIONARY, "a property list"),
    // Resources also have colour spaces, and may be reached through entries of unknown meaning.
    SPACE_OF_IMAGE(
            Kinds.NAME | Kinds.ARRAY | Kinds.DICTIONARY | Kinds.NULL,
            "the colour space of an image"),
    SHADING_OF_PATTERN(Kinds.DICTIONARY | Kinds.STREAM | Kinds.NULL, "the shading of a pattern"),
    FONT_DESCRIPTOR(Kinds.DICTIONARY | Kinds.NULL, "a font descriptor"),
    FONT_FILE(Kinds.STREAM | Kinds.NULL, "the file of a font"),
    TO_UNICODE(Kinds.STREAM | Kinds.NAME | Kinds.NULL, "the characters of a font (/ToUnicode)"),
    DESCENDANTS(Kinds.ARRAY, "the descendants of a font"),
    GLYPHS(Kinds.DICTIONARY, "the glyphs of a font"),
    GLYPH(Kinds.STREAM | Kinds.NULL, "a glyph of a font"),
    ENCODING(Kinds.NAME | Kinds.DICTIONARY | Kinds.STREAM | Kinds.NULL, "the encoding of a font"),
    NUMBERS(Kinds.ARRAY | Kinds.NULL, "an array of numbers"),
    MASK(Kinds.STREAM | Kinds.ARRAY | Kinds.DICTIONARY | Kinds.NULL, "the mask of an image"),
    SOFT_MASK(Kinds.STREAM | Kinds.DICTIONARY | Kinds.NAME | Kinds.NULL, "a soft mask"),
    GROUP(Kinds.DICTIONARY | Kinds.NULL, "the group of a form"),
    APPEARANCES(Kinds.DICTIONARY | Kinds.NULL, "the appearances of an annotation"),
    APPEARANCE(Kinds.DICTIONARY | Kinds.STREAM | Kinds.NULL, "an appearance"),
    PICTURE(Kinds.STREAM | Kinds.NULL, "an appearance of a state");

    private static final Expected[] ALL = values();

    private static final Map<String, Expected> OF_RESOURCES =
            Map.of(
                    "Font", FONTS,
                    "XObject", X_OBJECTS,
                    "ExtGState", STATES,
                    "ColorSpace", SPACES,
                    "Pattern", PATTERNS,
                    "Shading", SHADINGS,
                    "Properties", PROPERTY_LISTS);

    private static final Map<String, Expected> OF_OTHERS =
            Map.ofEntries(
                    Map.entry("Resources", RESOURCES),
                    Map.entry("DR", RESOURCES),
                    Map.entry("ColorSpace", SPACE_OF_IMAGE),
                    Map.entry("Shading", SHADING_OF_PATTERN),
                    Map.entry("FontDescriptor", FONT_DESCRIPTOR),
                    Map.entry("FontFile", FONT_FILE),
                    Map.entry("FontFile2", FONT_FILE),
                    Map.entry("FontFile3", FONT_FILE),
                    Map.entry("ToUnicode", TO_UNICODE),
                    Map.entry("DescendantFonts", DESCENDANTS),
                    Map.entry("CharProcs", GLYPHS),
                    Map.entry("Encoding", ENCODING),
                    Map.entry("Widths", NUMBERS),
                    Map.entry("BBox", NUMBERS),
                    Map.entry("Matrix", NUMBERS),
                    Map.entry("Mask", MASK),
                    Map.entry("SMask", SOFT_MASK),
                    Map.entry("Group", GROUP),
                    Map.entry("AP", APPEARANCES));

    private static final Map<String, Expected> OF_APPEARANCES =
            Map.of("N", APPEARANCE, "R", APPEARANCE, "D", APPEARANCE);

    // Keys by their length and the low bits of their first letter.
    private static final int LENGTHS = 16;
    private static final int LETTERS = 32;
    private static final List<List<Map.Entry<String, Expected>>> BY_RESOURCES = table(OF_RESOURCES);
    private static final List<List<Map.Entry<String, Expected>>> BY_OTHERS = table(OF_OTHERS);
    private static final List<List<Map.Entry<String, Expected>>> BY_APPEARANCES =
            table(OF_APPEARANCES);

    private final int kinds;
    private final String noun;

    Expected(int kinds, String noun) {
        this.kinds = kinds;
        this.noun = noun;
    }

    private static List<List<Map.Entry<String, Expected>>> table(Map<String, Expected> keys) {
        var table = new ArrayList<List<Map.Entry<String, Expected>>>();
        for (int i = 0; i < LENGTHS * LETTERS; i++) {
            int place = i;
            table.add(
                    keys.entrySet().stream()
                            .filter(each -> place(each.getKey()) == place)
                            .map(each -> Map.entry(each.getKey(), each.getValue()))
                            .toList());
        }
        return List.copyOf(table);
    }

    private static int place(String key) {
        return key.length() * LETTERS + key.charAt(0) % LETTERS;
    }

    static Expected of(byte code) {
        return ALL[code];
    }

    /** The byte that represents the constant while a fragment is made. */
    @SuppressWarnings("EnumOrdinal") // never stored
    byte code() {
        return (byte) ordinal();
    }

    boolean allows(int kind) {
        return (kinds & kind) != 0;
    }

    /**
     * The expected value of a key in a dictionary of this kind.
     *
     * @param from the first character of the key, after the slash
     * @param to the end of the key
     */
    Expected inside(byte[] bytes, int from, int to) {
        return switch (this) {
            case RESOURCES -> in(BY_RESOURCES, bytes, from, to);
            case FONTS -> FONT;
            case X_OBJECTS -> X_OBJECT;
            case STATES -> STATE;
            case SPACES -> SPACE;
            case PATTERNS -> PATTERN;
            case SHADINGS -> SHADING;
            case PROPERTY_LISTS -> PROPERTY_LIST;
            case GLYPHS -> GLYPH;
            case APPEARANCES -> in(BY_APPEARANCES, bytes, from, to);
            case APPEARANCE -> PICTURE;
            default -> in(BY_OTHERS, bytes, from, to);
        };
    }

    /** Checks the key of an entry of a dictionary of this kind, see {@link #checkResource}. */
    void checkKey(String written) {
        switch (this) {
            case FONTS, X_OBJECTS, STATES, SPACES, PATTERNS, SHADINGS, PROPERTY_LISTS ->
                    checkResource(written);
            default -> {
                // Content does not name its entries.
            }
        }
    }

    /**
     * Checks the name of a resource.
     *
     * @throws BeyondRepairException when it has a null character: content has the name as well, and
     *     is not changed
     */
    static void checkResource(String written) {
        if (PdfName.hasNull(written)) {
            throw new BeyondRepairException(
                    "its resource /"
                            + written
                            + " has a null character in its name, and readers disagree on where the"
                            + " name ends; rename the resource");
        }
    }

    private static Expected in(
            List<List<Map.Entry<String, Expected>>> table, byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length >= LENGTHS) {
            return ANYTHING;
        }
        var few = table.get(length * LETTERS + (bytes[from] & (LETTERS - 1)));
        for (int i = 0; i < few.size(); i++) {
            if (Lexer.isName(bytes, from, to, few.get(i).getKey())) {
                return few.get(i).getValue();
            }
        }
        return ANYTHING;
    }

    /** The text of the warning about a value of the given kind. */
    String complaint(int kind) {
        return Kinds.name(kind)
                + " was found instead of "
                + noun
                + "; it is left unchanged, and readers draw nothing for it";
    }
}
