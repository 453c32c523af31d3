package org.platen.engine.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.NameTree;

/**
 * The named destinations of a document (ISO 32000-2, 12.3.2.4), read once: those of the name tree
 * and, from PDF 1.1, of a dictionary. What is damaged leads nowhere.
 */
final class NamedDestinations {

    /** Each takes some 200 bytes; what comes behind leads nowhere. */
    static final int MAX_NAMES = 500_000;

    private final Map<String, Destination> byName = new HashMap<>();
    private final List<Named> inOrder = new ArrayList<>();
    private boolean hasMore;
    private @Nullable PageIndex index;

    /** A destination and its name, of the bytes of ISO 8859-1. */
    record Named(String name, Destination destination) {}

    static NamedDestinations of(OpenDocument opened) {
        var names = new NamedDestinations();
        try {
            names.read(opened);
        } catch (MalformedPdfException e) {
            // Names are no reason to refuse a document.
        }
        return names;
    }

    private void read(OpenDocument opened) {
        var destinations = new Destinations(opened);
        var document = opened.document();
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
                                            decoded(name),
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
            byName.put(name, destination);
            inOrder.add(new Named(name, destination));
        }
    }

    /** A name without its escapes (7.3.5). */
    static String decoded(String raw) {
        if (raw.indexOf('#') < 0) {
            return raw;
        }
        var decoded = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            int escaped = raw.charAt(i) == '#' && i + 2 < raw.length() ? hexadecimal(raw, i) : -1;
            decoded.append(escaped < 0 ? raw.charAt(i) : (char) escaped);
            i += escaped < 0 ? 0 : 2;
        }
        return decoded.toString();
    }

    private static int hexadecimal(String raw, int at) {
        int high = Character.digit(raw.charAt(at + 1), 16);
        int low = Character.digit(raw.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** Whether the document has more than are kept. */
    boolean hasMore() {
        return hasMore;
    }

    @Nullable Destination find(String name) {
        return byName.get(name);
    }

    /** Those on pages of a step. */
    List<Named> on(PageRuns runs) {
        if (index == null) {
            int[] pages = inOrder.stream().mapToInt(named -> named.destination().page()).toArray();
            index = new PageIndex(pages, pages.length);
        }
        return Arrays.stream(index.items(runs)).mapToObj(inOrder::get).toList();
    }
}
