package org.platen.engine.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Meter;
import org.platen.engine.read.NameTree;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfName;

/**
 * The named destinations of a document (ISO 32000-2, 12.3.2.4), read once: those of the name tree
 * and, from PDF 1.1, of a dictionary. Damaged ones are ignored.
 */
public final class NamedDestinations {

    /** Each takes some 200 bytes; further names are ignored. */
    public static final int MAX_NAMES = 500_000;

    // Characters that an entry takes besides its name.
    private static final int SIZE_OF_ENTRY = 64;

    private final Map<String, Destination> byName = new HashMap<>();
    private final List<Named> inOrder = new ArrayList<>();
    private Meter meter = Meter.NONE;
    private boolean hasMore;
    private boolean isDamaged;
    private @Nullable PageIndex index;

    /** A destination and its name, whose bytes are characters of ISO 8859-1. */
    public record Named(String name, Destination destination) {}

    static NamedDestinations of(SourceDocument source) {
        var names = new NamedDestinations();
        try {
            names.read(source);
        } catch (MalformedPdfException e) {
            names.isDamaged = true; // which is no reason to refuse a document
        }
        return names;
    }

    private void read(SourceDocument source) {
        var destinations = new Destinations(source);
        var document = source.document();
        meter = document.meter();
        var trees = document.resolve(document.catalog(), "Names");
        new NameTree(document)
                .forEach(
                        document.resolve(trees, "Dests"),
                        (name, value) -> add(name, destinations.explicit(document.resolve(value))));
        var dictionary = document.resolve(document.catalog(), "Dests");
        if (dictionary.isDictionary()) {
            dictionary
                    .entries()
                    .forEach(
                            (name, value) ->
                                    add(
                                            PdfName.characters(name),
                                            destinations.explicit(document.resolve(value))));
        }
    }

    private void add(String name, @Nullable Destination found) {
        if (found == null || byName.containsKey(name)) {
            return;
        }
        if (inOrder.size() >= MAX_NAMES) {
            hasMore = true;
        } else {
            var destination = new Destination(found.page(), found.array().detached());
            meter.kept(SIZE_OF_ENTRY + name.length());
            byName.put(name, destination);
            inOrder.add(new Named(name, destination));
        }
    }

    /** Returns whether the document has more names than are kept. */
    public boolean hasMore() {
        return hasMore;
    }

    /** Returns whether names of the document may be missing here. */
    boolean isIncomplete() {
        return hasMore || isDamaged;
    }

    @Nullable Destination find(String name) {
        return byName.get(name);
    }

    /** The named destinations on pages of a step. */
    public List<Named> on(PageRuns runs) {
        if (index == null) {
            int[] pages = inOrder.stream().mapToInt(named -> named.destination().page()).toArray();
            index = new PageIndex(pages, pages.length);
        }
        return Arrays.stream(index.items(runs)).mapToObj(inOrder::get).toList();
    }
}
