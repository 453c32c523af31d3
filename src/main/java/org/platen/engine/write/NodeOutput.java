package org.platen.engine.write;

import java.util.List;
import org.platen.engine.fragment.NodeTable;
import org.platen.engine.primitive.Bytes;

/** Writes the values of nodes, with the object numbers and font names of the print file. */
final class NodeOutput {

    private final ObjectNumbers numbers;
    private final FontNamesOfForm fonts;
    private final Bytes value = new Bytes(1 << 12);

    NodeOutput(ObjectNumbers numbers, FontNamesOfForm fonts) {
        this.numbers = numbers;
        this.fonts = fonts;
    }

    /** The value of a node, valid until the next call. */
    Bytes value(NodeTable nodes, int node) {
        value.clear();
        put(nodes, node);
        return value;
    }

    private void put(NodeTable nodes, int node) {
        int from = nodes.start(node);
        int end = nodes.endOfReferences(node);
        for (int i = nodes.firstReference(node); i < end; i++) {
            int place = nodes.place(i);
            putBytes(nodes, from, place);
            from = place;
            putTarget(nodes.target(i));
        }
        putBytes(nodes, from, nodes.end(node));
    }

    private void putBytes(NodeTable nodes, int from, int to) {
        byte[] bytes = nodes.bytes().array();
        int at = nodes.fontNames().isEmpty() ? from : putFontNames(nodes, from, to);
        value.put(bytes, at, to - at);
    }

    /**
     * Copies bytes up to the last font name in them.
     *
     * @return the position after that name
     */
    private int putFontNames(NodeTable nodes, int from, int to) {
        var names = nodes.fontNames();
        int at = from;
        for (int i = firstFrom(names, from); i < names.size(); i++) {
            var name = names.get(i);
            if (name.place() >= to) {
                break;
            }
            value.put(nodes.bytes().array(), at, name.place() - at);
            value.put(fonts.name(name.name(), name.isThere()));
            at = name.place() + name.name().length();
        }
        return at;
    }

    private static int firstFrom(List<NodeTable.FontName> names, int place) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).place() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void putTarget(int target) {
        if (target == NodeTable.NOTHING) {
            value.put("null");
        } else if (NodeTable.isPage(target)) {
            value.putReference(numbers.ofPage(NodeTable.ordinal(target)));
        } else {
            value.putReference(numbers.of(target));
        }
    }
}
