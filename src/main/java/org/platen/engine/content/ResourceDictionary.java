package org.platen.engine.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfValue;

/**
 * A resource dictionary (ISO 32000-2, 7.8.3) whose entries can be found by name.
 *
 * <p>Contains only the categories to which content refers by name and nothing else refers. Colour
 * spaces are also used by images and shadings, and property lists denote layers, so these are
 * always kept.
 */
final class ResourceDictionary {

    static final List<String> CATEGORIES =
            List.of("XObject", "Font", "Pattern", "Shading", "ExtGState");

    /** Number of entries in memory at once, of about 200 bytes each. */
    static final int MAX_ENTRIES = 50_000;

    /**
     * An entry of a category.
     *
     * @param key as it is written, without its slash
     */
    record Entry(ResourceDictionary owner, int category, String key, PdfValue value) {}

    private static final Comparator<Entry> BY_PLACE =
            Comparator.comparingInt(entry -> entry.value().start());

    private final Map<String, PdfValue> others = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    ResourceDictionary(PdfDocument document, PdfValue resources) {
        var value = document.resolve(resources).detached();
        int met = 0;
        for (var entry : entries(value).entrySet()) {
            int category = category(entry.getKey());
            if (category >= 0) {
                requireNew((met & (1 << category)) == 0);
                met |= 1 << category;
                add(category, document.resolve(entry.getValue()));
            } else {
                others.put(entry.getKey(), entry.getValue());
            }
        }
    }

    /** The entries of a dictionary. Readers differ on which one applies if a key occurs twice. */
    private static Map<String, PdfValue> entries(PdfValue dictionary) {
        var entries = dictionary.entries();
        requireNew(entries.size() == dictionary.countKeys());
        return entries;
    }

    private static void requireNew(boolean isNew) {
        if (!isNew) {
            throw new MalformedPdfException("a resource dictionary has a key twice");
        }
    }

    /** The index of a category in {@link #CATEGORIES}, or -1. */
    static int category(String key) {
        return CATEGORIES.indexOf(PdfName.characters(key));
    }

    private void add(int category, PdfValue resolved) {
        if (resolved.isNull()) {
            return;
        }
        for (var entry : entries(resolved.detached()).entrySet()) {
            if (entries.size() == MAX_ENTRIES) {
                throw new MalformedPdfException(
                        "a resource dictionary has more than " + MAX_ENTRIES + " entries");
            }
            var added = new Entry(this, category, entry.getKey(), entry.getValue());
            entries.add(added);
            byName.computeIfAbsent(PdfName.characters(added.key()), key -> new ArrayList<>(1))
                    .add(added);
        }
    }

    /** All entries, in the order in which they are written. */
    List<Entry> entries() {
        return entries;
    }

    /** The entries with a name, of all categories. */
    List<Entry> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first entries that are not in a set. */
    List<Entry> without(Set<Entry> some, int most) {
        var without = new ArrayList<Entry>();
        for (int i = 0; i < entries.size() && without.size() < most; i++) {
            if (!some.contains(entries.get(i))) {
                without.add(entries.get(i));
            }
        }
        return without;
    }

    /** The entries of a category that are in a set, in the order in which they are written. */
    Map<String, PdfValue> entriesAmong(Set<Entry> some, int category) {
        var among = new ArrayList<Entry>();
        for (var entry : some) {
            if (entry.category() == category && entry.owner() == this) {
                among.add(entry);
            }
        }
        among.sort(BY_PLACE);
        return values(among);
    }

    private static Map<String, PdfValue> values(List<Entry> entries) {
        var values = new LinkedHashMap<String, PdfValue>();
        for (var entry : entries) {
            values.put(entry.key(), entry.value());
        }
        return values;
    }

    /** The entries of the dictionary outside of the categories listed here. */
    Map<String, PdfValue> others() {
        return others;
    }
}
