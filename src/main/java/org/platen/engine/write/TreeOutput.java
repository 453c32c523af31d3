package org.platen.engine.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.platen.engine.primitive.Bytes;

/**
 * Writes a name tree or a number tree (ISO 32000-2, 7.9.6 and 7.9.7), leaf by leaf, from sorted
 * entries.
 */
final class TreeOutput {

    private static final int MAX_KIDS = 64;

    private final ObjectOutput objects;
    private final String leafKey;
    private final Bytes leaf = new Bytes(1 << 10);
    private final Bytes value = new Bytes(1 << 10);
    private int entries;
    private String first = "";
    private String last = "";
    private List<Node> nodes = new ArrayList<>();

    private record Node(int number, String first, String last) {}

    /**
     * @param leafKey {@code Names} or {@code Nums}
     */
    TreeOutput(ObjectOutput objects, String leafKey) {
        this.objects = objects;
        this.leafKey = leafKey;
    }

    /**
     * Adds an entry.
     *
     * @param key as it is written
     */
    void add(String key, Bytes itsValue) throws IOException {
        if (entries == MAX_KIDS) {
            endLeaf();
        }
        if (entries == 0) {
            first = key;
        }
        last = key;
        leaf.put(key).put(' ').put(itsValue.array(), 0, itsValue.length()).put(' ');
        entries++;
    }

    boolean isEmpty() {
        return entries == 0 && nodes.isEmpty();
    }

    private void endLeaf() throws IOException {
        value.clear();
        value.put("<<");
        putLimits(first, last);
        putEntries();
        nodes.add(write(first, last));
        leaf.clear();
        entries = 0;
    }

    private void putLimits(String from, String to) {
        value.put("/Limits[").put(from).put(' ').put(to).put(']');
    }

    private void putEntries() {
        value.put('/').put(leafKey).put('[').put(leaf.array(), 0, leaf.length()).put("]>>");
    }

    private Node write(String from, String to) throws IOException {
        int number = objects.newNumber();
        objects.write(number, value);
        return new Node(number, from, to);
    }

    /** Writes pending entries and finally the root, and returns the number of the root. */
    int finish() throws IOException {
        value.clear();
        value.put("<<");
        if (nodes.isEmpty()) {
            putEntries();
            return write(first, last).number();
        }
        if (entries > 0) {
            endLeaf();
        }
        while (nodes.size() > MAX_KIDS) {
            nodes = levelAbove();
        }
        value.clear();
        value.put("<<");
        putKids(nodes);
        return write(first, last).number();
    }

    private List<Node> levelAbove() throws IOException {
        var above = new ArrayList<Node>();
        for (int from = 0; from < nodes.size(); from += MAX_KIDS) {
            var kids = nodes.subList(from, Math.min(nodes.size(), from + MAX_KIDS));
            String low = kids.get(0).first();
            String high = kids.get(kids.size() - 1).last();
            value.clear();
            value.put("<<");
            putLimits(low, high);
            putKids(kids);
            above.add(write(low, high));
        }
        return above;
    }

    private void putKids(List<Node> kids) {
        value.put("/Kids[");
        for (var kid : kids) {
            value.putReference(kid.number()).put(' ');
        }
        value.put("]>>");
    }
}
