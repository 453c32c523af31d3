package org.platen.engine.write;

import java.util.List;
import org.platen.engine.fragment.Fragment;
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
    Bytes value(Fragment fragment, int node) {
        value.clear();
        put(fragment, node);
        return value;
    }

    private void put(Fragment fragment, int node) {
        int from = fragment.start(node);
        int end = fragment.endOfReferences(node);
        for (int i = fragment.firstReference(node); i < end; i++) {
            int place = fragment.place(i);
            putBytes(fragment, from, place);
            from = place;
            putTarget(fragment.target(i));
        }
        putBytes(fragment, from, fragment.end(node));
    }

    private void putBytes(Fragment fragment, int from, int to) {
        byte[] bytes = fragment.bytes().array();
        int at = fragment.fontNames().isEmpty() ? from : putFontNames(fragment, from, to);
        value.put(bytes, at, to - at);
    }

    /**
     * Copies bytes up to the last font name in them.
     *
     * @return the position after that name
     */
    private int putFontNames(Fragment fragment, int from, int to) {
        var names = fragment.fontNames();
        int at = from;
        for (int i = firstFrom(names, from); i < names.size(); i++) {
            var name = names.get(i);
            if (name.place() >= to) {
                break;
            }
            value.put(fragment.bytes().array(), at, name.place() - at);
            value.put(fonts.name(name.name(), name.isThere()));
            at = name.place() + name.name().length();
        }
        return at;
    }

    private static int firstFrom(List<Fragment.FontName> names, int place) {
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
        if (target == Fragment.NOTHING) {
            value.put("null");
        } else if (Fragment.isPage(target)) {
            value.putReference(numbers.ofPage(Fragment.ordinal(target)));
        } else {
            value.putReference(numbers.of(target));
        }
    }
}
