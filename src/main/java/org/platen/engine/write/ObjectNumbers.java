package org.platen.engine.write;

import java.util.Arrays;
import org.platen.engine.document.Layer;
import org.platen.engine.fragment.NodeTable;
import org.platen.engine.primitive.IntMap;
import org.platen.engine.primitive.SharingTable;

/**
 * The object numbers of the nodes of a fragment. A node that equals an object in the file has the
 * number of that one; any other node receives the next number.
 */
final class ObjectNumbers {

    private final ObjectOutput objects;
    private final LayersWriter layers;
    private final SharingTable shared = new SharingTable();
    private final IntMap bound = new IntMap();
    // State of the current step: the object numbers of its pages, 0 if not known yet, and the
    // number of written pages.
    private int[] pages = new int[16];
    private int pagesWritten;
    // State of the current fragment: the object numbers of its nodes, negative if they are still to
    // be written.
    private int[] numbers = new int[64];
    private long sharedBytes;

    ObjectNumbers(ObjectOutput objects, LayersWriter layers) {
        this.objects = objects;
        this.layers = layers;
    }

    void begin(NodeTable nodes) {
        if (numbers.length < nodes.count()) {
            numbers = new int[nodes.count() * 2];
        }
    }

    void endStep() {
        Arrays.fill(pages, 0);
        pagesWritten = 0;
        bound.clear();
    }

    /** Assigns a number to a node. */
    void assign(NodeTable nodes, int node) {
        numbers[node] = number(nodes, node);
    }

    /** Returns whether a node is still to be written, and marks it as written. */
    boolean takePending(int node) {
        boolean isPending = numbers[node] < 0;
        numbers[node] = Math.abs(numbers[node]);
        return isPending;
    }

    /** The object number of a node. */
    int of(int node) {
        return Math.abs(numbers[node]);
    }

    /** The number of stream bytes of nodes that equal streams in the file. */
    long sharedBytes() {
        return sharedBytes;
    }

    /** The object number of a node: that of an equal object, or a new one as a negative number. */
    private int number(NodeTable nodes, int node) {
        return switch (nodes.kind(node)) {
            case PAGE -> -ofPage(pagesWritten++);
            case BLANK_PAGE, ASIDE -> 0;
            case SHARED -> numberOfShared(nodes, node);
            case SHARED_BEFORE -> known(shared.get(nodes.firstHash(node), nodes.secondHash(node)));
            case BOUND -> numberOfBound(nodes, node);
            case BOUND_BEFORE -> known(bound.get(nodes.boundKey(node)));
            case OPEN -> throw new IllegalArgumentException("node " + node + " is not finished");
        };
    }

    private static int known(int number) {
        if (number == SharingTable.ABSENT) {
            throw new IllegalArgumentException("a fragment that came before was not written");
        }
        return number;
    }

    private int numberOfShared(NodeTable nodes, int node) {
        long first = nodes.firstHash(node);
        long second = nodes.secondHash(node);
        int number = shared.get(first, second);
        if (number == SharingTable.ABSENT) {
            number = objects.newNumber();
            shared.put(first, second, number);
            addLayer(nodes, node, number);
            return -number;
        }
        var data = nodes.data(node);
        if (data != null) {
            sharedBytes += data.length();
        }
        return number;
    }

    private int numberOfBound(NodeTable nodes, int node) {
        int key = nodes.boundKey(node);
        int number = bound.get(key);
        if (number == IntMap.ABSENT) {
            number = objects.newNumber();
            bound.put(key, number);
            addLayer(nodes, node, number);
            return -number;
        }
        return number;
    }

    private void addLayer(NodeTable nodes, int node, int number) {
        if (nodes.layer(node) != Layer.NONE) {
            layers.add(number, nodes.layer(node));
        }
    }

    /** The object number of a page of the step. It may be written later. */
    int ofPage(int ordinal) {
        if (ordinal >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(ordinal + 1, pages.length * 2));
        }
        if (pages[ordinal] == 0) {
            pages[ordinal] = objects.newNumber();
        }
        return pages[ordinal];
    }
}
