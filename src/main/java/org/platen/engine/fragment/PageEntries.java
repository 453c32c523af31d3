package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.document.Rectangle;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.KnownBox;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.PdfValue;

/**
 * Checks the entries of page dictionaries (ISO 32000-2, table 31). An entry of a wrong kind makes
 * some readers give up the page and all following ones, even of other documents.
 */
final class PageEntries implements ValueCopier.EntryFilter {

    private static final List<String> CHECKED =
            List.of(
                    "BleedBox",
                    "TrimBox",
                    "ArtBox",
                    "UserUnit",
                    "Group",
                    "Trans",
                    "BoxColorInfo",
                    "VP",
                    "OutputIntents");
    // Including the escape sign that may stand for any of them (7.3.5).
    private static final String FIRST_LETTERS = "BTAUGVO#";
    private static final int NUMBERS_OF_A_BOX = 4;
    private static final double MAX_UNIT = 1e6;
    private static final int MAX_REFERENCES_IN_A_ROW = 16;

    private final PdfDocument document;
    // Objects that are known to be of the right kind. A resource dictionary may be long and shared
    // by all pages.
    private final BitSet checked;

    private final KnownBox knownBox;
    private final StreamEntries filters;

    PageEntries(OpenDocument document, KnownBox knownBox) {
        this.document = document.document();
        this.knownBox = knownBox;
        filters = new StreamEntries(this.document);
        checked = document.checkedByPages();
    }

    @Override
    public boolean keeps(byte[] bytes, int from, int to, int value, int end) {
        if (FIRST_LETTERS.indexOf(bytes[from]) < 0) {
            return true;
        }
        for (int i = 0; i < CHECKED.size(); i++) {
            if (Lexer.isName(bytes, from, to, CHECKED.get(i))) {
                return keeps(CHECKED.get(i), new PdfValue(bytes, value, end));
            }
        }
        return true;
    }

    /** Returns whether an entry is of the right kind. Warns if it is not. */
    boolean keeps(String key, PdfValue value) {
        boolean isRight =
                switch (key) {
                    case "UserUnit" -> isUnit(value);
                    case "VP", "OutputIntents" -> document.resolve(value).isArray();
                    case "Group", "Trans", "BoxColorInfo" -> isDictionary(value);
                    default -> isBox(value);
                };
        return isKept(isRight, key, value);
    }

    private boolean isUnit(PdfValue value) {
        double unit = document.resolve(value).number();
        return unit > 0 && unit < MAX_UNIT;
    }

    /** Returns whether a value is a rectangle of exactly four numbers. */
    private boolean isBox(PdfValue value) {
        var array = document.resolve(value);
        return Rectangle.of(document, array) != null && array.elements().size() == NUMBERS_OF_A_BOX;
    }

    /** Copies a box if it is a rectangle. Warns if it is not. */
    boolean copyBox(String key, PdfValue value, ValueCopier copier) {
        if (knownBox.is(value)) {
            copier.putName(key);
            copier.copy(value);
            return true;
        }
        var array = document.resolve(value);
        if (array.isNull() || !isKept(Rectangle.of(document, array) != null, key, value)) {
            return false;
        }
        if (array.elements().size() == NUMBERS_OF_A_BOX) {
            knownBox.remember(value);
        }
        copier.putName(key);
        copier.put("[");
        for (var number : array.elements().subList(0, NUMBERS_OF_A_BOX)) {
            copier.copy(document.resolve(number));
        }
        copier.put("]");
        return true;
    }

    /** Copies the rotation of a page if it is a number. Warns if it is not. */
    void copyRotation(PdfValue value, ValueCopier copier) {
        var rotation = document.resolve(value);
        if (!rotation.isNull() && isKept(!Double.isNaN(rotation.number()), "Rotate", value)) {
            copier.putName("Rotate");
            copier.copy(rotation);
        }
    }

    private boolean isDictionary(PdfValue value) {
        return document.resolve(value).isDictionary();
    }

    /** Returns whether an entry is kept. Missing objects are reported elsewhere. */
    private boolean isKept(boolean isRight, String key, PdfValue value) {
        if (isRight || document.resolve(value).isNull()) {
            return true;
        }
        warn(key);
        return false;
    }

    private void warn(String key) {
        document.warnings().add("the page has an invalid /" + key + "; it is left out");
    }

    /** Returns whether a page can have this resource dictionary. Warns if it cannot. */
    boolean areResources(PdfValue value) {
        int number = value.reference();
        if (value.isDictionary() || (number != PdfValue.NO_REFERENCE && checked.get(number))) {
            return true;
        }
        if (isKept(isDictionary(value), "Resources", value)) {
            checked.set(number);
            return true;
        }
        return false;
    }

    /** Copies the content of a page as far as it consists of streams. */
    void copyContents(PdfValue page, ValueCopier copier) {
        var contents = page.get("Contents");
        if (contents == null || isStream(contents) || document.resolve(contents).isNull()) {
            copy(contents, copier);
            return;
        }
        var streams = streams(page);
        var array = document.resolve(contents);
        if (array.isArray() && streams.size() == array.elements().size()) {
            copy(contents, copier);
        } else if (array.isArray()) {
            copier.putName("Contents");
            copier.put("[");
            streams.forEach(copier::copy);
            copier.put("]");
        }
    }

    /** References to the streams of a page's /Contents. Warns of elements that are not streams. */
    List<PdfValue> streams(PdfValue page) {
        var contents = page.get("Contents");
        if (contents == null) {
            return List.of();
        }
        if (isStream(contents)) {
            return List.of(contents);
        }
        var array = document.resolve(contents);
        if (array.isArray()) {
            return streams(array.elements());
        }
        if (array.isNull()) {
            document.missing(contents.reference());
        } else {
            warn("Contents");
        }
        return List.of();
    }

    private List<PdfValue> streams(List<PdfValue> parts) {
        var streams = new ArrayList<PdfValue>(parts.size());
        for (var part : parts) {
            if (isStream(part)) {
                streams.add(part);
            } else {
                document.missing(part.reference());
                document.warnings()
                        .add(
                                "a part of the page's /Contents is not a readable stream"
                                        + (part.reference() == PdfValue.NO_REFERENCE
                                                ? ""
                                                : " (object " + part.reference() + ")")
                                        + "; it is left out");
            }
        }
        return streams;
    }

    private static void copy(@Nullable PdfValue contents, ValueCopier copier) {
        if (contents != null) {
            copier.putName("Contents");
            copier.copy(contents);
        }
    }

    /** Returns whether a value leads to a stream that readers accept as content. */
    private boolean isStream(PdfValue value) {
        int number = value.reference();
        for (int i = 0; i < MAX_REFERENCES_IN_A_ROW && number != PdfValue.NO_REFERENCE; i++) {
            var object = document.findAhead(number);
            if (object == null || object.isStream()) {
                return object != null && filters.areOfContent(object.value());
            }
            number = object.value().reference();
        }
        return false;
    }
}
