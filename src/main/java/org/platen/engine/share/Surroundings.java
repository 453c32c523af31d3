package org.platen.engine.share;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfValue;

/**
 * The resources around an object: those of its page, or of a form, pattern or font on it, and those
 * around that.
 *
 * <p>The glyphs of a Type 3 font without resources use these (ISO 32000-2, 9.6.4). Readers keep the
 * glyphs of a font for the whole file, so such a font is copied once for each of its surroundings,
 * and has them as resources of its own. Forms, patterns and appearances without resources need
 * nothing of the kind: readers look names up each time they draw them. Whoever leaves out resources
 * that the content of a page does not name must keep all of them if any of these is on the page.
 */
record Surroundings(PdfValue resources, @Nullable Surroundings outer) {

    /** Copies them as one dictionary. Of two resources of one name, the inner one is meant. */
    void copy(Document document, ValueCopier copier) {
        if (outer == null && document.resolve(resources).isDictionary()) {
            copier.copy(resources);
            return;
        }
        copier.put("<<");
        categories(document).forEach((category, values) -> copy(category, values, copier));
        copier.put(">>");
    }

    private Map<String, List<PdfValue>> categories(Document document) {
        var categories = new LinkedHashMap<String, List<PdfValue>>();
        for (@Nullable Surroundings each = this; each != null; each = each.outer) {
            var dictionary = document.resolve(each.resources);
            for (String category : dictionary.keys()) {
                var value = document.resolve(dictionary, category);
                categories.computeIfAbsent(category, key -> new ArrayList<>()).add(value);
            }
        }
        return categories;
    }

    private static void copy(String category, List<PdfValue> values, ValueCopier copier) {
        copier.putName(category);
        if (!values.get(0).isDictionary()) {
            copier.copy(values.get(0));
            return;
        }
        var entries = new LinkedHashMap<String, PdfValue>();
        values.stream()
                .filter(PdfValue::isDictionary)
                .forEach(value -> value.entries().forEach(entries::putIfAbsent));
        copier.put("<<");
        entries.forEach(
                (name, value) -> {
                    copier.putName(name);
                    copier.copy(value);
                });
        copier.put(">>");
    }
}
