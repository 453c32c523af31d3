package org.platen.engine.fragment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.Kinds;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.OddNumber;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/**
 * Copies values into a fragment without insignificant white space, leaving a gap for each
 * reference; for the time being, the target of the gap is the object number.
 */
final class ValueCopier {

    // They lead into a structure tree (ISO 32000-2, 14.7.5.4) that the output does not have, or
    // hold private data of the application that wrote them (14.5).
    private static final List<String> DROPPED_EVERYWHERE =
            List.of("StructParent", "StructParents", "PieceInfo");

    // Entries of streams: ISO 32000-2, 7.3.8.2 and 8.10.4.
    private static final List<String> EXTERNAL = List.of("F", "Ref");
    private static final int MAX_EXTERNAL = 3;
    private static final String RESOURCES = "Resources";
    private static final String KEY_OF_A_FONT = "/" + Glyphs.OF_A_FONT;

    private static final List<String> KEYWORDS = List.of("null", "true", "false");
    private static final int MAX_NUMBER_LENGTH = 64;
    // Some readers do not accept integers with more digits.
    private static final int MAX_PLAIN_NUMBER = 18;

    private final NodeTable nodes;
    // Whether the last byte belongs to a token that would merge with the next one.
    private boolean regular;
    private boolean external;
    private boolean twice;
    // The dropped keys that the last dictionary that was opened contains, a bit each.
    private long met;
    private @Nullable PdfDocument document;
    private @Nullable Surroundings surroundings;
    // The expected kind of the next dictionary to be opened.
    private Expected expected = Expected.ANYTHING;

    ValueCopier(NodeTable nodes) {
        this.nodes = nodes;
    }

    /** Sets the surroundings of Type 3 fonts without resources that are copied from now on. */
    void surround(PdfDocument itsDocument, @Nullable Surroundings itsSurroundings) {
        document = itsDocument;
        surroundings = itsSurroundings;
    }

    /** Sets the expected kind of the next dictionary to be opened. */
    void expect(Expected sort) {
        expected = sort;
    }

    /** Begins another object. */
    void reset() {
        regular = false;
    }

    void copy(PdfValue value) {
        copy(value.bytes(), value.start(), value.end(), 0);
    }

    /** Copies a value, and warns if it is of another kind than expected. */
    void copy(PdfValue value, Expected sort) {
        int at = Lexer.skipWhiteSpace(value.bytes(), value.start(), value.end());
        copyExpected(sort, value.bytes(), at, value.end(), 0);
    }

    /** Copies an entry of a dictionary of a known kind. */
    void copyEntry(String key, PdfValue value, Expected dictionary) {
        dictionary.checkKey(key);
        copyName(key);
        byte[] name = key.getBytes(StandardCharsets.ISO_8859_1);
        copy(value, dictionary.inside(name, 0, name.length));
    }

    /** Copies a dictionary without its closing brackets, and without some keys. */
    void copyOpen(PdfValue dictionary, List<String> dropped) {
        copyOpen(dictionary, dropped, null);
    }

    /** A decision about each entry of a dictionary, depending on its value. */
    interface EntryFilter {

        /**
         * Returns whether an entry is copied.
         *
         * @param from the first character of its key, after the slash
         * @param to the end of its key
         * @param value the first byte of its value
         * @param end the end of the dictionary
         */
        boolean keeps(byte[] bytes, int from, int to, int value, int end);
    }

    /**
     * Copies a dictionary like {@link #copyOpen(PdfValue, List)}; a filter may drop further
     * entries.
     */
    void copyOpen(PdfValue dictionary, List<String> dropped, @Nullable EntryFilter filter) {
        external = false;
        twice = false;
        met = 0;
        put("<<");
        if (!dictionary.isDictionary()) {
            throw new MalformedPdfException("a dictionary is missing");
        }
        var sort = expected;
        expected = Expected.ANYTHING;
        entries(
                dictionary.bytes(),
                dictionary.start() + 2,
                dictionary.end(),
                new Selection(dropped, filter, false),
                sort,
                0);
    }

    /** Returns whether the last dictionary that was opened has a key that leads to another file. */
    boolean isExternal() {
        return external;
    }

    /**
     * Returns whether the last dictionary that was opened contains one of the dropped keys twice.
     */
    boolean hasKeyTwice() {
        return twice;
    }

    void putName(String name) {
        nodes.bytes().put('/').put(name);
        regular = true;
    }

    void putReference(int target) {
        separate();
        nodes.addReference(target);
        regular = true;
    }

    void putInteger(int value) {
        separate();
        nodes.bytes().put(Integer.toString(value));
        regular = true;
    }

    /**
     * Copies the name of a font, within a string. The writer may change it.
     *
     * @param isThere whether the form of the document has the font
     */
    void putFontName(String name, boolean isThere) {
        nodes.addFontName(name, isThere);
        regular = false;
    }

    /** Appends delimiters, or text that ends with one. */
    void put(String text) {
        nodes.bytes().put(text);
        regular = false;
    }

    private int copy(byte[] bytes, int at, int end, int depth) {
        int p = Lexer.skipWhiteSpace(bytes, at, end);
        if (p >= end) {
            throw new MalformedPdfException("a value is missing");
        }
        return switch (bytes[p]) {
            case '<' ->
                    Lexer.startsWith(bytes, p, end, "<<")
                            ? dictionary(bytes, p, end, Expected.ANYTHING, depth)
                            : delimited(bytes, p, Lexer.skipHexString(bytes, p, end));
            case '(' -> delimited(bytes, p, Lexer.skipLiteralString(bytes, p, end));
            case '[' -> array(bytes, p, end, depth);
            case '/' -> copyName(bytes, p, end);
            default -> numberOrKeyword(bytes, p, end);
        };
    }

    private int delimited(byte[] bytes, int from, int to) {
        nodes.bytes().put(bytes, from, to - from);
        regular = false;
        return to;
    }

    private int name(byte[] bytes, int from, int to) {
        nodes.bytes().put(bytes, from, to - from);
        regular = true;
        return to;
    }

    private int copyName(byte[] bytes, int from, int end) {
        int plain = Lexer.skipUnescaped(bytes, from + 1, end);
        int to = Lexer.skipRegular(bytes, plain, end);
        return plain == to ? name(bytes, from, to) : escapedName(bytes, from, to);
    }

    private int escapedName(byte[] bytes, int from, int to) {
        String written = new String(bytes, from + 1, to - from - 1, StandardCharsets.ISO_8859_1);
        if (!PdfName.hasNull(written)) {
            return name(bytes, from, to);
        }
        copyName(written);
        return to;
    }

    /** Copies a name of the document, without its slash. */
    void copyName(String written) {
        if (PdfName.hasNull(written)) {
            putName(PdfName.withoutNull(written));
            nodes.warnOfSyntax(
                    "the name /"
                            + written
                            + " has a null character, which no name may have; it is written as /"
                            + PdfName.withoutNull(written));
        } else {
            putName(written);
        }
    }

    private int numberOrKeyword(byte[] bytes, int p, int end) {
        int behind = Lexer.isDigit(bytes[p]) ? Lexer.skipReference(bytes, p, end) : -1;
        if (behind > 0) {
            putReference(Lexer.objectNumber(bytes, p, end));
            return behind;
        }
        separate();
        int to = Lexer.isJunk(bytes[p]) ? p + 1 : Lexer.skipRegular(bytes, p, end);
        if (to == p) {
            throw new MalformedPdfException("unexpected '" + (char) (bytes[p] & 0xff) + "'");
        }
        int number = Lexer.skipNumber(bytes, p, to);
        if (number == to && to - p <= MAX_PLAIN_NUMBER && number > p) {
            return name(bytes, p, to);
        }
        return oddToken(bytes, p, to, number);
    }

    private int oddToken(byte[] bytes, int from, int to, int number) {
        int behind = endOfKeyword(bytes, from, to);
        if (behind > from) {
            name(bytes, from, behind);
        } else if (number > from && Lexer.startsWith(bytes, number, to, "endobj")) {
            // Some writers leave no space between a number and the next token.
            name(bytes, from, shortened(bytes, from, number));
        } else if (number == to && hasPoint(bytes, from, to)) {
            name(bytes, from, shortened(bytes, from, to));
        } else {
            putOddNumber(bytes, from, to);
        }
        return to;
    }

    private static int endOfKeyword(byte[] bytes, int from, int to) {
        for (int i = 0; i < KEYWORDS.size(); i++) {
            int behind = from + KEYWORDS.get(i).length();
            if (Lexer.startsWith(bytes, from, to, KEYWORDS.get(i))
                    && (behind == to || Lexer.startsWith(bytes, behind, to, "endobj"))) {
                return behind;
            }
        }
        return from;
    }

    private void putOddNumber(byte[] bytes, int from, int to) {
        String found =
                new String(bytes, from, Math.min(to - from, 40), StandardCharsets.ISO_8859_1);
        String proper = OddNumber.proper(bytes, from, to);
        nodes.warnOfSyntax(
                "'"
                        + found
                        + "' was found instead of a value; it was read as "
                        + (proper == null ? "null" : proper));
        nodes.bytes().put(proper == null ? "null" : proper);
        regular = true;
    }

    private static boolean hasPoint(byte[] bytes, int from, int to) {
        for (int p = from; p < Math.min(to, from + MAX_NUMBER_LENGTH); p++) {
            if (bytes[p] == '.') {
                return true;
            }
        }
        return false;
    }

    /** The end of a number without the fraction digits that are too many for some readers. */
    private static int shortened(byte[] bytes, int from, int to) {
        return to - from > MAX_NUMBER_LENGTH && hasPoint(bytes, from, to)
                ? from + MAX_NUMBER_LENGTH
                : to;
    }

    private void separate() {
        if (regular) {
            nodes.bytes().put(' ');
        }
    }

    private int array(byte[] bytes, int at, int end, int depth) {
        Lexer.checkNesting(depth);
        put("[");
        int p = Lexer.skipWhiteSpace(bytes, at + 1, end);
        while (p >= end || bytes[p] != ']') {
            p = integers(bytes, p, end);
            p = Lexer.skipWhiteSpace(bytes, copy(bytes, p, end, depth + 1), end);
        }
        put("]");
        return p + 1;
    }

    /**
     * Copies integers up to the last one, which may begin a reference. Long arrays of integers
     * contain the widths of fonts, so they are scanned only once.
     */
    private int integers(byte[] bytes, int at, int end) {
        int from = at;
        int to = Lexer.skipInteger(bytes, from, end);
        while (to > from) {
            int next = Lexer.skipWhiteSpace(bytes, to, end);
            int behindNext = Lexer.skipInteger(bytes, next, end);
            int third = Lexer.skipBlanks(bytes, behindNext, end);
            if (behindNext == next || Lexer.startsWith(bytes, third, end, "R")) {
                return from;
            }
            separate();
            name(bytes, from, to);
            from = next;
            to = behindNext;
        }
        return from;
    }

    private int copyExpected(Expected sort, byte[] bytes, int at, int end, int depth) {
        if (at < end && Lexer.isDigit(bytes[at])) {
            int behind = Lexer.skipReference(bytes, at, end);
            if (behind > 0) {
                separate();
                nodes.addReference(Lexer.objectNumber(bytes, at, end), sort);
                regular = true;
                return behind;
            }
        }
        int kind = Kinds.at(bytes, at, end);
        if (!sort.allows(kind)) {
            nodes.warnOfSyntax(sort.complaint(kind));
        }
        return kind == Kinds.DICTIONARY
                ? dictionary(bytes, at, end, sort, depth)
                : copy(bytes, at, end, depth);
    }

    private int dictionary(byte[] bytes, int at, int end, Expected sort, int depth) {
        Lexer.checkNesting(depth);
        put("<<");
        int p = entries(bytes, at + 2, end, Selection.ALL, sort, depth);
        put(">>");
        return p;
    }

    /**
     * The entries of a dictionary that are copied: all but some keys and those that fail a filter.
     */
    private record Selection(List<String> dropped, @Nullable EntryFilter filter, boolean isBare) {

        static final Selection ALL = new Selection(List.of(), null, false);

        Selection ofBareFont() {
            return new Selection(dropped, filter, true);
        }

        boolean drops(byte[] bytes, int from, int to, int value, int end) {
            return isOneOf(bytes, from, to, DROPPED_EVERYWHERE)
                    || (isBare && Lexer.isName(bytes, from, to, RESOURCES))
                    || (filter != null && !filter.keeps(bytes, from, to, value, end));
        }
    }

    private int entries(byte[] bytes, int at, int end, Selection all, Expected sort, int depth) {
        boolean bare = surroundings != null && isBareFont(new PdfValue(bytes, at - 2, end));
        var selection = bare ? all.ofBareFont() : all;
        boolean font = false;
        int p = Lexer.skipWhiteSpace(bytes, at, end);
        while (!Lexer.startsWith(bytes, p, end, ">>")) {
            if (p >= end) {
                throw new MalformedPdfException("a dictionary does not end");
            }
            font |= isKeyOfFont(bytes, p, end);
            int behind =
                    bytes[p] == '/'
                            ? entry(bytes, p, end, selection, sort, depth)
                            : skipStray(bytes, p, end);
            p = Lexer.skipWhiteSpace(bytes, behind, end);
        }
        if (font) {
            nodes.addFont(new PdfValue(bytes, at - 2, end));
        }
        if (bare) {
            copySurroundings(new PdfValue(bytes, at - 2, end));
        }
        return p + 2;
    }

    private static boolean isKeyOfFont(byte[] bytes, int at, int end) {
        return Lexer.startsWith(bytes, at, end, KEY_OF_A_FONT)
                && Lexer.skipRegular(bytes, at + 1, end) == at + KEY_OF_A_FONT.length();
    }

    private int skipStray(byte[] bytes, int at, int end) {
        nodes.warnOfSyntax("a dictionary has a value without a key; it is left out");
        return Lexer.skipValue(bytes, at, end);
    }

    private int entry(
            byte[] bytes, int at, int end, Selection selection, Expected sort, int depth) {
        int plain = Lexer.skipUnescaped(bytes, at + 1, end);
        int to = Lexer.skipRegular(bytes, plain, end);
        if (depth == 0) {
            external |= to - at - 1 <= MAX_EXTERNAL && isOneOf(bytes, at + 1, to, EXTERNAL);
        }
        int value = Lexer.skipWhiteSpace(bytes, to, end);
        if (Lexer.startsWith(bytes, value, end, ">>")) {
            nodes.warnOfSyntax("a dictionary has a key without a value; it is left out");
            return value;
        }
        if (isDropped(bytes, at + 1, to, selection.dropped())
                || selection.drops(bytes, at + 1, to, value, end)) {
            return Lexer.skipValue(bytes, value, end);
        }
        if (plain < to) {
            escapedKey(bytes, at, to, sort);
        } else {
            name(bytes, at, to);
        }
        var ofKey = sort.inside(bytes, at + 1, to);
        return ofKey == Expected.ANYTHING
                ? copy(bytes, value, end, depth + 1)
                : copyExpected(ofKey, bytes, value, end, depth + 1);
    }

    /** Returns whether a key is one of the dropped ones, and notes those that occur twice. */
    private boolean isDropped(byte[] bytes, int from, int to, List<String> dropped) {
        int place = placeAmong(bytes, from, to, dropped);
        if (place >= 0) {
            twice |= (met & 1L << place) != 0;
            met |= 1L << place;
        }
        return place >= 0;
    }

    private void escapedKey(byte[] bytes, int from, int to, Expected dictionary) {
        dictionary.checkKey(
                new String(bytes, from + 1, to - from - 1, StandardCharsets.ISO_8859_1));
        escapedName(bytes, from, to);
    }

    private boolean isBareFont(PdfValue dictionary) {
        return document != null
                && dictionary.get(Glyphs.OF_A_FONT) != null
                && Glyphs.needSurroundings(document, dictionary);
    }

    private void copySurroundings(PdfValue font) {
        var around = surroundings;
        if (around == null || document == null) {
            return;
        }
        var own = font.get(RESOURCES);
        // They may contain the font itself.
        surroundings = null;
        putName(RESOURCES);
        (own == null ? around : new Surroundings(own, around)).copy(document, this);
        surroundings = around;
    }

    private static boolean isOneOf(byte[] bytes, int from, int to, List<String> names) {
        return placeAmong(bytes, from, to, names) >= 0;
    }

    private static int placeAmong(byte[] bytes, int from, int to, List<String> names) {
        // By index, because this runs for every key and an iterator would be allocated each time.
        for (int i = 0; i < names.size(); i++) {
            if (Lexer.isName(bytes, from, to, names.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
