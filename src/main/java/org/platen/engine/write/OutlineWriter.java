package org.platen.engine.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.platen.engine.fragment.CatalogueEntry.OutlineItem;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the outline of a print file (ISO 32000-2, 12.3.3): the outlines of its documents in
 * sequence.
 *
 * <p>An item refers to the next one on its level, so it is kept until that one or the end of its
 * level is known. One item per level is in memory.
 */
final class OutlineWriter {

    private static final String ROOT_TYPE = "<</Type/Outlines";

    private final ObjectOutput objects;
    // From the root to the current item.
    private final List<Item> open = new ArrayList<>();
    private final Deque<Item> free = new ArrayDeque<>();

    OutlineWriter(ObjectOutput objects) {
        this.objects = objects;
    }

    /** An item that may still receive children or a successor. */
    private static final class Item {

        private final Bytes dictionary = new Bytes(128);
        private int number;
        private long key;
        private boolean isOpen;
        private int previous;
        private int firstKid;
        private int lastKid;
        // Number of descendants that are visible when the item is open.
        private int visible;

        private Item begin(int itsNumber) {
            number = itsNumber;
            dictionary.clear();
            firstKid = 0;
            lastKid = 0;
            visible = 0;
            return this;
        }

        private void addKid(int kid) {
            firstKid = firstKid == 0 ? kid : firstKid;
            lastKid = kid;
            visible++;
        }
    }

    /**
     * Adds an item.
     *
     * @param dictionary left open
     */
    void add(OutlineItem item, Bytes dictionary) throws IOException {
        if (open.isEmpty()) {
            var root = next(objects.newNumber());
            root.isOpen = true;
            root.dictionary.put(ROOT_TYPE);
            open.add(root);
        }
        int level = item.depth() + 1;
        if (goesOn(item, level)) {
            return;
        }
        int number = objects.newNumber();
        int previous = close(level, number);
        var added = next(number);
        added.dictionary.put(dictionary.array(), 0, dictionary.length());
        added.key = item.key();
        added.isOpen = item.open();
        added.previous = previous;
        open.get(level - 1).addKid(number);
        open.add(added);
    }

    /**
     * Returns whether the item is a heading that another step of the same document has already
     * added.
     */
    private boolean goesOn(OutlineItem item, int level) {
        return !item.leads() && level < open.size() && open.get(level).key == item.key();
    }

    private Item next(int number) {
        return (free.isEmpty() ? new Item() : free.pop()).begin(number);
    }

    /**
     * Writes the pending items from a level on.
     *
     * @param successor the next item of that level, or 0
     * @return the item of that level, or 0
     */
    private int close(int level, int successor) throws IOException {
        for (int i = open.size() - 1; i > level; i--) {
            write(open.remove(i), open.get(i - 1), 0);
        }
        if (level >= open.size()) {
            return 0;
        }
        var item = open.remove(level);
        write(item, open.get(level - 1), successor);
        return item.number;
    }

    private void write(Item item, Item parent, int successor) throws IOException {
        var dictionary = item.dictionary.put("/Parent ").putReference(parent.number);
        if (item.previous != 0) {
            dictionary.put("/Prev ").putReference(item.previous);
        }
        if (successor != 0) {
            dictionary.put("/Next ").putReference(successor);
        }
        if (item.isOpen) {
            parent.visible += item.visible;
        }
        writeWithKids(item);
    }

    private void writeWithKids(Item item) throws IOException {
        var dictionary = item.dictionary;
        if (item.firstKid != 0) {
            dictionary.put("/First ").putReference(item.firstKid);
            dictionary.put("/Last ").putReference(item.lastKid);
            dictionary.put(item.isOpen ? "/Count " : "/Count -").putNumber(item.visible);
        }
        objects.write(item.number, dictionary.put(">>"));
        free.push(item);
    }

    /** Writes pending items, if there is an outline, and adds it to the catalogue. */
    void finish(Bytes catalog) throws IOException {
        if (open.isEmpty()) {
            return;
        }
        close(1, 0);
        var root = open.get(0);
        catalog.put("/Outlines ").putReference(root.number);
        writeWithKids(root);
    }
}
