package org.platen.engine.read;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up a key in a name tree (ISO 32000-2, 7.9.6). */
public final class NameTree {

    private static final int DEEPEST = 32;

    private final Document document;
    // A damaged tree may have the same node in many places.
    private final BitSet seen = new BitSet();

    public NameTree(Document document) {
        this.document = document;
    }

    /** The value of a key, or null if the tree has none. */
    public @Nullable PdfValue find(PdfValue root, byte[] key) {
        seen.clear();
        return find(root, key, 0);
    }

    private @Nullable PdfValue find(PdfValue node, byte[] key, int depth) {
        if (depth > DEEPEST || !covers(node, key)) {
            return null;
        }
        for (var kid : elements(node, "Kids")) {
            int number = kid.reference();
            if (number >= document.size() || seen.get(number)) {
                continue;
            }
            seen.set(number, number != PdfValue.NO_REFERENCE);
            var found = find(document.resolve(kid), key, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return findInLeaf(elements(node, "Names"), key);
    }

    private boolean covers(PdfValue node, byte[] key) {
        var limits = elements(node, "Limits");
        return limits.size() < 2
                || (compare(key, limits.get(0)) >= 0 && compare(key, limits.get(1)) <= 0);
    }

    private @Nullable PdfValue findInLeaf(List<PdfValue> names, byte[] key) {
        for (int i = 0; i + 1 < names.size(); i += 2) {
            if (compare(key, names.get(i)) == 0) {
                return document.resolve(names.get(i + 1));
            }
        }
        return null;
    }

    private int compare(byte[] key, PdfValue other) {
        var string = document.resolve(other);
        return PdfString.is(string) ? Arrays.compareUnsigned(key, PdfString.bytes(string)) : 1;
    }

    private List<PdfValue> elements(PdfValue node, String key) {
        var value = document.resolve(node, key);
        return value.isArray() ? value.elements() : List.of();
    }
}
