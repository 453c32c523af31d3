package org.platen.engine.content;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Estimates the number of bytes that resources add to a print file, as far as it matters. */
final class Weight {

    /** Smaller resources are not worth examining a content stream. */
    static final int MIN_HEAVY = 1 << 14;

    /**
     * This many entries count as heavy in any case, because weighing them takes longer than
     * examining the content.
     */
    static final int MAX_ENTRIES = 64;

    private static final int MAX_OBJECTS = 200;

    private final PdfDocument document;
    private final PageTree pages;
    private final Set<Integer> met = new HashSet<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private Weight(PdfDocument document, PageTree pages) {
        this.document = document;
        this.pages = pages;
    }

    /**
     * Returns whether the data of the streams that the entries lead to amount to {@value
     * #MIN_HEAVY} bytes.
     */
    static boolean isHeavy(
            PdfDocument document, PageTree pages, Collection<ResourceDictionary.Entry> entries) {
        if (entries.size() > MAX_ENTRIES) {
            return true;
        }
        var weight = new Weight(document, pages);
        entries.forEach(entry -> weight.add(entry.value()));
        return weight.isHeavy();
    }

    private boolean isHeavy() {
        long bytes = 0;
        while (bytes < MIN_HEAVY && !waiting.isEmpty()) {
            if (met.size() > MAX_OBJECTS) {
                return true;
            }
            var object = document.find(waiting.remove());
            if (object != null) {
                bytes += object.isStream() ? length(object.value()) : 0;
                add(object.value());
            }
        }
        return bytes >= MIN_HEAVY;
    }

    private long length(PdfValue stream) {
        var length = document.resolve(stream, "Length");
        return length.isInteger() ? length.integer() : 0;
    }

    private void add(PdfValue value) {
        int reference = value.reference();
        if (reference != PdfValue.NO_REFERENCE) {
            if (!pages.contains(reference) && met.add(reference)) {
                waiting.add(reference);
            }
        } else if (value.isDictionary()) {
            add(value.entries());
        } else if (value.isArray()) {
            value.forEachElement(this::add);
        }
    }

    private void add(Map<String, PdfValue> entries) {
        for (var entry : entries.entrySet()) {
            if (!WIDTHS.contains(entry.getKey())) {
                add(entry.getValue());
            }
        }
    }

    // Keys of long arrays of numbers.
    private static final List<String> WIDTHS = List.of("Widths", "W", "W2");
}
