package org.platen.engine.fragment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * The resources around an object: those of its page, or of a form XObject, pattern or font on it,
 * and the resources around that.
 *
 * <p>The glyphs of a Type 3 font without resources use these (ISO 32000-2, 9.6.4). Viewers cache
 * the glyphs of a font for the whole file. Such a font is therefore copied once for each of its
 * surroundings, which become resources of its own. Form XObjects, patterns and appearances without
 * resources need no such treatment, because viewers look names up each time they draw them. If a
 * page has any of these, all of its resources must be kept, even those that its content does not
 * name.
 */
record Surroundings(PdfValue resources, @Nullable Surroundings outer) {

    /** Copies the resources as one dictionary. If two have the same name, the inner one applies. */
    void copy(PdfDocument document, ValueCopier copier) {
        if (outer == null && document.resolve(resources).isDictionary()) {
            copier.copy(resources);
            return;
        }
        copier.put("<<");
        categories(document).forEach((category, values) -> copy(category, values, copier));
        copier.put(">>");
    }

    private Map<String, List<PdfValue>> categories(PdfDocument document) {
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
        copier.copyName(category);
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
                    Expected.checkResource(name);
                    copier.putName(name);
                    copier.copy(value);
                });
        copier.put(">>");
    }
}
