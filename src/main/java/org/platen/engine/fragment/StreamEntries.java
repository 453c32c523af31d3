package org.platen.engine.fragment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.PdfValue;

/**
 * Checks the filter entries of stream dictionaries (ISO 32000-2, 7.3.8.2 and 7.4). Impossible
 * parameters make some readers give up the page and all following ones, even of other documents.
 * Entries that no reader can use are left out, as readers that show such a stream do.
 */
final class StreamEntries implements ValueCopier.EntryFilter {

    private static final String FILTER = "Filter";
    private static final String PARAMETERS = "DecodeParms";
    // Some readers accept both.
    private static final List<String> NAMES_OF_PARAMETERS = List.of(PARAMETERS, "DP");
    // Filters of data in another file, which no stream of the output has.
    private static final List<String> OF_OTHER_FILE = List.of("FFilter", "FDecodeParms");
    // The other file; some readers take the key for an abbreviation of the filter.
    private static final String FILE = "F";
    // Including the escape sign that may stand for any of them (7.3.5).
    private static final String FIRST_LETTERS = "FDSM#";
    private static final List<String> MASKS = List.of("SMask", "Mask");
    private static final List<String> SIZES = List.of("Width", "Height");
    private static final int MAX_BITS = 16;

    private static final Set<String> FOR_CONTENT =
            Set.of(
                    "FlateDecode",
                    "Fl",
                    "LZWDecode",
                    "LZW",
                    "ASCII85Decode",
                    "A85",
                    "ASCIIHexDecode",
                    "AHx",
                    "RunLengthDecode",
                    "RL",
                    "Crypt");
    private static final Set<Integer> PREDICTORS = Set.of(1, 2, 10, 11, 12, 13, 14, 15);
    private static final Set<Integer> BITS = Set.of(1, 2, 4, 8, 16);
    private static final int DEFAULT_BITS = 8;
    private static final int MAX_COLORS = 32;

    private final PdfDocument document;
    // State of the current stream.
    private boolean hasOddFilter;
    private boolean hasOddMask;
    private boolean hasOtherFile;
    private @Nullable PdfValue oddParameters;

    StreamEntries(PdfDocument document) {
        this.document = document;
    }

    @Override
    public boolean keeps(byte[] bytes, int from, int to, int value, int end) {
        if (FIRST_LETTERS.indexOf(bytes[from]) < 0) {
            return true;
        }
        if (Lexer.isName(bytes, from, to, FILTER)) {
            return keepsFilter(new PdfValue(bytes, value, end));
        }
        if (Lexer.isName(bytes, from, to, FILE)) {
            return keepsFile(new PdfValue(bytes, value, end));
        }
        for (int i = 0; i < OF_OTHER_FILE.size(); i++) {
            if (Lexer.isName(bytes, from, to, OF_OTHER_FILE.get(i))) {
                hasOtherFile = true;
                return false;
            }
        }
        for (int i = 0; i < NAMES_OF_PARAMETERS.size(); i++) {
            if (Lexer.isName(bytes, from, to, NAMES_OF_PARAMETERS.get(i))) {
                return keepsParameters(new PdfValue(bytes, value, end));
            }
        }
        for (int i = 0; i < MASKS.size(); i++) {
            if (Lexer.isName(bytes, from, to, MASKS.get(i))) {
                return keepsMask(new PdfValue(bytes, value, end));
            }
        }
        return true;
    }

    /** Returns whether a mask is kept. A dictionary without pixels is no mask. */
    private boolean keepsMask(PdfValue value) {
        int number = value.reference();
        if (number == PdfValue.NO_REFERENCE) {
            hasOddMask |= value.isDictionary();
            return !value.isDictionary();
        }
        var mask = document.findAhead(number);
        boolean isOdd = mask != null && !mask.isStream() && mask.value().isDictionary();
        hasOddMask |= isOdd;
        return !isOdd;
    }

    private boolean keepsFile(PdfValue value) {
        var file = document.resolve(value);
        boolean isFilter =
                file.isName()
                        || file.isNull()
                        || (file.isArray()
                                && file.elements().stream()
                                        .map(document::resolve)
                                        .allMatch(PdfValue::isName));
        hasOtherFile |= !isFilter;
        return isFilter;
    }

    private boolean keepsFilter(PdfValue value) {
        var filter = document.resolve(value);
        hasOddFilter = !(filter.isName() || filter.isArray() || filter.isNull());
        return !hasOddFilter;
    }

    private boolean keepsParameters(PdfValue value) {
        var parameters = document.resolve(value);
        boolean arePossible =
                parameters.isArray()
                        ? parameters.elements().stream().allMatch(this::arePossible)
                        : arePossible(parameters);
        if (!arePossible) {
            oddParameters = parameters;
        }
        return arePossible;
    }

    private boolean arePossible(PdfValue value) {
        var parameters = document.resolve(value);
        if (!parameters.isDictionary()) {
            return parameters.isNull();
        }
        if (parameters.get("Predictor") == null) {
            return true;
        }
        int predictor = integer(parameters, "Predictor", 1);
        long bits = integer(parameters, "BitsPerComponent", DEFAULT_BITS);
        long colors = integer(parameters, "Colors", 1);
        long columns = integer(parameters, "Columns", 1);
        return predictor == 1
                || (PREDICTORS.contains(predictor)
                        && BITS.contains((int) bits)
                        && colors > 0
                        && colors <= MAX_COLORS
                        && columns > 0
                        && columns * bits * colors < Integer.MAX_VALUE);
    }

    /** An integer of a dictionary; -1 if its value is impossible. */
    private int integer(PdfValue dictionary, String key, int absent) {
        var value = document.resolve(dictionary, key);
        if (value.isNull()) {
            return absent;
        }
        long number = value.isInteger() ? value.integer() : -1;
        return number == (int) number ? (int) number : -1;
    }

    /** Completes a dictionary from which entries were left out, and warns of them. */
    void finish(PdfValue dictionary, int number, ValueCopier copier) {
        if (hasOddFilter) {
            hasOddFilter = false;
            warn(number, "a /Filter that is not a name", "its data are used unfiltered");
        }
        if (hasOtherFile) {
            hasOtherFile = false;
            warn(number, "entries that refer to an external file", "they are left out");
        }
        if (hasOddMask) {
            hasOddMask = false;
            warn(number, "a mask that is not an image", "it is left out");
        }
        var parameters = oddParameters;
        if (parameters != null) {
            oddParameters = null;
            warn(number, "invalid filter parameters", "they are left out");
            copyPossible(parameters, dictionary, copier);
        }
    }

    private void warn(int number, String what, String consequence) {
        document.warnings().add("stream object " + number + " has " + what + "; " + consequence);
    }

    /** Copies the valid parameters of a list of filters. */
    private void copyPossible(PdfValue parameters, PdfValue dictionary, ValueCopier copier) {
        var filters = document.resolve(dictionary, FILTER);
        if (!parameters.isArray() || !filters.isArray()) {
            return;
        }
        copier.putName(PARAMETERS);
        copier.put("[");
        var each = parameters.elements();
        for (int i = 0; i < filters.elements().size(); i++) {
            boolean isPossible = i < each.size() && arePossible(each.get(i));
            copier.copy(isPossible ? each.get(i) : PdfValue.nullValue());
        }
        copier.put("]");
    }

    /**
     * Returns whether a stream is an image that no viewer can show, because it has no size or too
     * many bits. Warns if it is.
     */
    boolean isImpossibleImage(PdfValue dictionary, int number) {
        var subtype = dictionary.get("Subtype");
        if (subtype == null || !subtype.isName("Image") || isJpeg2000(dictionary)) {
            return false;
        }
        for (int i = 0; i < SIZES.size(); i++) {
            if (!(sizeOf(dictionary, SIZES.get(i)) > 0)) {
                warn(number, "a /" + SIZES.get(i) + " that no image has", "it is left out");
                return true;
            }
        }
        var bits = document.resolve(dictionary, "BitsPerComponent");
        boolean isOdd = !bits.isNull() && !(bits.number() >= 1 && bits.number() <= MAX_BITS);
        if (isOdd) {
            warn(number, "a /BitsPerComponent that no image has", "it is left out");
        }
        return isOdd;
    }

    /** The value of a size. Some readers also accept the abbreviations of inline images. */
    private double sizeOf(PdfValue dictionary, String key) {
        var value = document.resolve(dictionary, key);
        return (value.isNull() ? document.resolve(dictionary, key.substring(0, 1)) : value)
                .number();
    }

    /** Returns whether the data of an image contain its size (8.9.5). */
    private boolean isJpeg2000(PdfValue dictionary) {
        var filter = document.resolve(dictionary, FILTER);
        return filter.isName("JPXDecode")
                || (filter.isArray()
                        && filter.elements().stream()
                                .map(document::resolve)
                                .anyMatch(each -> each.isName("JPXDecode")));
    }

    /**
     * Returns whether the filters of a stream can decode content; others decode pixels or nothing
     * at all.
     */
    boolean areOfContent(PdfValue dictionary) {
        var value = dictionary.get(FILTER);
        if (value == null) {
            return true;
        }
        var filters = document.resolve(value);
        return filters.isArray()
                ? filters.elements().stream().map(document::resolve).allMatch(this::isOfContent)
                : !filters.isName() || isOfContent(filters);
    }

    private boolean isOfContent(PdfValue filter) {
        return filter.isName() && FOR_CONTENT.contains(filter.name());
    }
}
