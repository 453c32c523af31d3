package org.platen.engine.read;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.platen.engine.syntax.PdfValue;

/**
 * Traverses a name tree or a number tree (ISO 32000-2, 7.9.6 and 7.9.7). A damaged tree may contain
 * the same node several times, or below itself. Each node is therefore read once.
 */
public final class NameTree {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NODES = 1_000_000;

    private final PdfDocument document;
    private final BitSet seen = new BitSet();
    private int nodes;

    public NameTree(PdfDocument document) {
        this.document = document;
    }

    /** Passes the names, as bytes of ISO 8859-1, and their values to a consumer. */
    public void forEach(PdfValue root, BiConsumer<String, PdfValue> reader) {
        walk(
                root,
                "Names",
                0,
                (name, value) -> {
                    if (name.isString()) {
                        reader.accept(
                                new String(name.string(), StandardCharsets.ISO_8859_1), value);
                    }
                });
    }

    /** Passes the values of a number tree and their numbers to a consumer. */
    public void forEachNumber(PdfValue root, ObjLongConsumer<PdfValue> reader) {
        walk(
                root,
                "Nums",
                0,
                (number, value) -> {
                    if (number.isInteger()) {
                        reader.accept(value, number.integer());
                    }
                });
    }

    private void walk(
            PdfValue node, String leaf, int depth, BiConsumer<PdfValue, PdfValue> reader) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            return;
        }
        for (var kid : elements(node, "Kids")) {
            int number = kid.reference();
            if (number != PdfValue.NO_REFERENCE && number < document.size() && !seen.get(number)) {
                seen.set(number);
                walk(document.resolve(kid), leaf, depth + 1, reader);
            }
        }
        var entries = elements(node, leaf);
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            reader.accept(document.resolve(entries.get(i)), entries.get(i + 1));
        }
    }

    private List<PdfValue> elements(PdfValue node, String key) {
        var value = document.resolve(node, key);
        return value.isArray() ? value.elements() : List.of();
    }
}
