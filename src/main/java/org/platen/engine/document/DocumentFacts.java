package org.platen.engine.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Values of a document's catalogue (ISO 32000-2, 7.7.2) that apply to all of its pages, and
 * therefore not necessarily to all pages of a print file.
 *
 * @param version of PDF, empty if it is not stated
 * @param settings for the display in a viewer: serialised values by key
 * @param preferences the entries of its viewer preferences (12.2), in the same form
 * @param outputIntents (14.11.5) of the document; null if it has none
 * @param base of its relative links
 * @param warnings of what cannot be kept in a print file
 */
public record DocumentFacts(
        String version,
        Map<String, String> settings,
        Map<String, String> preferences,
        @Nullable PdfValue outputIntents,
        @Nullable BaseUri base,
        List<String> warnings) {

    private static final List<String> SETTINGS = List.of("PageLayout", "PageMode");
    private static final List<String> PREFERENCES =
            List.of(
                    "HideToolbar",
                    "HideMenubar",
                    "HideWindowUI",
                    "FitWindow",
                    "CenterWindow",
                    "DisplayDocTitle",
                    "NonFullScreenPageMode",
                    "Direction",
                    "ViewArea",
                    "ViewClip",
                    "PrintArea",
                    "PrintClip",
                    "PrintScaling",
                    "Duplex",
                    "PickTrayByPDFSize",
                    "NumCopies",
                    "Enforce");

    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");

    private static final List<String> KEYS =
            List.of(
                    "ViewerPreferences",
                    "PageLayout",
                    "PageMode",
                    "OutputIntents",
                    "URI",
                    "Collection",
                    "NeedsRendering",
                    "Requirements");

    /**
     * Reads the values. Most documents have none of them, which is found in a single pass over the
     * catalogue.
     */
    static DocumentFacts of(PdfDocument document) {
        return document.catalog().keysAmong(KEYS) == 0
                ? new DocumentFacts(document.version(), Map.of(), Map.of(), null, null, List.of())
                : new Reading(document).facts();
    }

    private static final class Reading {

        private final PdfDocument document;
        private final PdfValue catalog;
        private final List<String> warnings = new ArrayList<>();

        Reading(PdfDocument document) {
            this.document = document;
            catalog = document.catalog();
        }

        DocumentFacts facts() {
            var preferences = value("ViewerPreferences");
            warnOf(preferences);
            return new DocumentFacts(
                    document.version(),
                    simple(catalog, SETTINGS),
                    simple(preferences, PREFERENCES),
                    outputIntents(),
                    base(),
                    List.copyOf(warnings));
        }

        private PdfValue value(String key) {
            var value = catalog.get(key);
            return value == null ? PdfValue.nullValue() : resolved(key, value);
        }

        /**
         * Resolves a value, or warns. Pages do not depend on it, so a document with a damaged one
         * is usable.
         */
        private PdfValue resolved(String key, PdfValue value) {
            try {
                return document.resolve(value);
            } catch (MalformedPdfException e) {
                warnings.add(
                        "/%s of its catalogue cannot be read and is not kept: %s"
                                .formatted(key, e.getMessage()));
                return PdfValue.nullValue();
            }
        }

        private void warnOf(PdfValue preferences) {
            if (preferences.get("PrintPageRange") != null) {
                warnings.add(
                        "its viewer preferences name the pages to print"
                                + " (/PrintPageRange); they are not kept, because pages have"
                                + " other numbers in the print file");
            }
            if (value("Collection").isDictionary()) {
                warnings.add(
                        "it is a portfolio (/Collection): the print file contains its"
                                + " own pages, but not the documents in it");
            }
            if (value("NeedsRendering").isTrue()) {
                warnings.add(
                        "it is a dynamic XFA form (/NeedsRendering), which only some"
                                + " viewers render: the print file contains its placeholder pages instead");
            }
            if (value("Requirements").isArray()) {
                warnings.add(
                        "it lists features that a viewer must support (/Requirements);"
                                + " the list is not kept");
            }
        }

        // Most documents have none, so nothing is allocated for these.
        private Map<String, String> simple(PdfValue dictionary, List<String> keys) {
            Map<String, String> simple = Map.of();
            for (int i = 0; dictionary.isDictionary() && i < keys.size(); i++) {
                var entry = dictionary.get(keys.get(i));
                var text = entry == null ? null : simple(resolved(keys.get(i), entry));
                if (text != null) {
                    simple = simple.isEmpty() ? new LinkedHashMap<>() : simple;
                    simple.put(keys.get(i), text);
                }
            }
            return simple;
        }

        private @Nullable String simple(PdfValue value) {
            if (value.isName()) {
                return "/" + value.name();
            }
            if (value.isTrue() || value.isFalse()) {
                return " " + value.isTrue();
            }
            if (value.isInteger() && INTEGER.matcher(value.token()).matches()) {
                return " " + value.token();
            }
            return value.isArray() ? names(value) : null;
        }

        private @Nullable String names(PdfValue array) {
            var names = new StringBuilder("[");
            for (var element : array.elements()) {
                if (!element.isName()) {
                    return null;
                }
                names.append('/').append(element.name());
            }
            return names.append(']').toString();
        }

        private @Nullable PdfValue outputIntents() {
            var intents = value("OutputIntents");
            return intents.isArray() && !intents.elements().isEmpty()
                    ? catalog.get("OutputIntents")
                    : null;
        }

        private @Nullable BaseUri base() {
            var entry = value("URI").get("Base");
            if (entry == null) {
                return null;
            }
            var base = resolved("URI", entry);
            var uri = base.isString() ? PdfString.characters(base) : "";
            if (BaseUri.isAbsolute(uri)) {
                return BaseUri.of(uri);
            }
            warnings.add(
                    "its base for relative links (/URI /Base) is not an absolute"
                            + " URI: relative links are left unchanged");
            return null;
        }
    }
}
