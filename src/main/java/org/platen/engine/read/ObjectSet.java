package org.platen.engine.read;

import java.util.BitSet;

/**
 * A set of object numbers of a document. Takes a bit for each object of the file. A number beyond
 * those denotes no object (ISO 32000-2, 7.3.10), is never in the set, and takes no memory.
 */
public final class ObjectSet {

    private final PdfDocument document;
    private final BitSet numbers = new BitSet();

    public ObjectSet(PdfDocument document) {
        this.document = document;
    }

    public boolean contains(int number) {
        return numbers.get(number);
    }

    public void add(int number) {
        if (number < document.size()) {
            numbers.set(number);
        }
    }

    public void clear() {
        numbers.clear();
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }
}
