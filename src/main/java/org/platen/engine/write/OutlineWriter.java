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
    private final List<PendingOutlineItem> open = new ArrayList<>();
    private final Deque<PendingOutlineItem> free = new ArrayDeque<>();

    OutlineWriter(ObjectOutput objects) {
        this.objects = objects;
    }

    /**
     * Adds an item.
     *
     * @param dictionary left open
     */
    void add(OutlineItem item, Bytes dictionary) throws IOException {
        if (open.isEmpty()) {
            var root = next(objects.newNumber(), 0, true, 0);
            root.dictionary().put(ROOT_TYPE);
            open.add(root);
        }
        int level = item.depth() + 1;
        if (goesOn(item, level)) {
            return;
        }
        int number = objects.newNumber();
        int previous = close(level, number);
        var added = next(number, item.key(), item.open(), previous);
        added.dictionary().put(dictionary.array(), 0, dictionary.length());
        open.get(level - 1).addKid(number);
        open.add(added);
    }

    /**
     * Returns whether the item is a heading that another step of the same document has already
     * added.
     */
    private boolean goesOn(OutlineItem item, int level) {
        return !item.leads() && level < open.size() && open.get(level).key() == item.key();
    }

    private PendingOutlineItem next(int number, long key, boolean isOpen, int previous) {
        var item = free.isEmpty() ? new PendingOutlineItem() : free.pop();
        return item.begin(number, key, isOpen, previous);
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
        return item.number();
    }

    private void write(PendingOutlineItem item, PendingOutlineItem parent, int successor)
            throws IOException {
        item.putPlace(parent, successor);
        writeWithKids(item);
    }

    private void writeWithKids(PendingOutlineItem item) throws IOException {
        item.putKids();
        objects.write(item.number(), item.dictionary().put(">>"));
        free.push(item);
    }

    /** Writes pending items, if there is an outline, and adds it to the catalogue. */
    void finish(Bytes catalog) throws IOException {
        if (open.isEmpty()) {
            return;
        }
        close(1, 0);
        var root = open.get(0);
        catalog.put("/Outlines ").putReference(root.number());
        writeWithKids(root);
    }
}
