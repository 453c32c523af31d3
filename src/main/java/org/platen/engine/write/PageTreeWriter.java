package org.platen.engine.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.primitive.SharingTable;

/**
 * Writes a balanced page tree (ISO 32000-2, 7.7.3) incrementally. Each page knows the number of its
 * parent before the parent is written.
 */
final class PageTreeWriter {

    private static final int MAX_KIDS = 64;

    private final ObjectOutput objects;
    // The open nodes, from the one that receives pages to the root.
    private final List<Node> open = new ArrayList<>();
    private final Bytes value = new Bytes(1 << 10);
    private int pages;

    PageTreeWriter(ObjectOutput objects) {
        this.objects = objects;
        open.add(new Node());
    }

    /**
     * Adds the next page.
     *
     * @return the object number of its parent
     */
    int add(int page) throws IOException {
        if (open.get(0).isFull()) {
            close(0);
        }
        var node = open.get(0);
        node.add(page, 1);
        pages++;
        return node.number;
    }

    int pages() {
        return pages;
    }

    /** Writes a node, and replaces it by a new one. */
    private void close(int level) throws IOException {
        if (level + 1 == open.size()) {
            open.add(new Node());
        } else if (open.get(level + 1).isFull()) {
            close(level + 1);
        }
        var parent = open.get(level + 1);
        var node = open.get(level);
        node.write(parent.number);
        parent.add(node.number, node.pagesBelow);
        open.set(level, new Node());
    }

    /**
     * Writes the open nodes.
     *
     * @return the object number of the root
     */
    int finish() throws IOException {
        for (int level = 0; level + 1 < open.size(); level++) {
            if (open.get(level).kids > 0) {
                close(level);
            }
        }
        var root = open.get(open.size() - 1);
        root.write(SharingTable.ABSENT);
        return root.number;
    }

    private final class Node {

        private final int number = objects.newNumber();
        private final int[] kidNumbers = new int[MAX_KIDS];
        private int kids;
        private int pagesBelow;

        boolean isFull() {
            return kids == MAX_KIDS;
        }

        void add(int kid, int itsPages) {
            kidNumbers[kids++] = kid;
            pagesBelow += itsPages;
        }

        void write(int parent) throws IOException {
            value.clear();
            value.put("<</Type/Pages/Count ").putNumber(pagesBelow);
            if (parent != SharingTable.ABSENT) {
                value.put("/Parent ").putReference(parent);
            }
            value.put("/Kids[");
            for (int i = 0; i < kids; i++) {
                value.put(i == 0 ? "" : " ").putReference(kidNumbers[i]);
            }
            value.put("]>>");
            objects.write(number, value);
        }
    }
}
