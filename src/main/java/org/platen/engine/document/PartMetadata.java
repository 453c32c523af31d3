package org.platen.engine.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/**
 * Flattens the metadata of a document part, which are nested dictionaries, into names and values.
 */
final class PartMetadata {

    private static final int MAX_DEPTH = 50;

    /**
     * Few files have so many values in a part; a file whose metadata refer to themselves has more.
     */
    private static final int MAX_VALUES = 10_000;

    private static final int MAX_CHARACTERS = 1 << 20;

    private final PdfDocument document;

    private final Map<String, String> values;

    private int visited;

    private long characters;

    private PartMetadata(PdfDocument document, Map<String, String> inherited) {
        this.document = document;
        this.values = new LinkedHashMap<>(inherited);
        inherited.forEach((name, value) -> characters += name.length() + value.length());
    }

    /** The values of a part, completed by those it inherits. */
    static Map<String, String> of(
            PdfDocument document, @Nullable PdfValue dictionary, Map<String, String> inherited) {
        if (dictionary == null) {
            return inherited;
        }
        var metadata = new PartMetadata(document, inherited);
        metadata.add("", dictionary, 0);
        return Collections.unmodifiableMap(metadata.values);
    }

    private void add(String name, PdfValue reference, int depth) {
        if (depth > MAX_DEPTH || ++visited > MAX_VALUES) {
            throw tooLong();
        }
        var value = document.resolve(reference);
        if (value.isDictionary()) {
            value.entries()
                    .forEach((key, each) -> add(joined(name, PdfName.text(key)), each, depth + 1));
        } else if (value.isArray()) {
            addAll(name, value.elements(), depth + 1);
        } else if (!value.isNull()) {
            put(name, text(value));
        }
    }

    private void put(String name, String value) {
        values.put(name, value);
        characters += name.length() + value.length();
        if (values.size() > MAX_VALUES || characters > MAX_CHARACTERS) {
            throw tooLong();
        }
    }

    private static MalformedPdfException tooLong() {
        return new MalformedPdfException(
                "the metadata of a document part is nested too deeply or too long (at most %d levels, %d values and %d characters)"
                        .formatted(MAX_DEPTH, MAX_VALUES, MAX_CHARACTERS));
    }

    private void addAll(String name, List<PdfValue> elements, int depth) {
        for (int i = 0; i < elements.size(); i++) {
            add(joined(name, Integer.toString(i)), elements.get(i), depth);
        }
    }

    private static String joined(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + "." + inner;
    }

    /** The text of a value. Numbers are kept as they are written, so that no digit is lost. */
    private String text(PdfValue value) {
        if (value.isString()) {
            return document.text(value);
        }
        var text = value.isName() ? PdfName.text(value.name()) : value.token();
        document.meter().text(text.length());
        return text;
    }
}
