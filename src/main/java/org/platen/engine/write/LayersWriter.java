package org.platen.engine.write;

import java.io.IOException;
import java.util.Arrays;
import org.platen.engine.document.Layer;
import org.platen.engine.primitive.Bytes;

/**
 * Writes the optional content groups of a print file and their states (ISO 32000-2, 8.11.4). The
 * order and headings under which they were listed are not kept.
 */
final class LayersWriter {

    private final ObjectOutput objects;
    private final Bytes value = new Bytes(256);
    private int[] groups = new int[4];
    private byte[] layers = new byte[4];
    private int count;

    LayersWriter(ObjectOutput objects) {
        this.objects = objects;
    }

    void add(int group, int layer) {
        if (count == groups.length) {
            groups = Arrays.copyOf(groups, count * 2);
            layers = Arrays.copyOf(layers, count * 2);
        }
        groups[count] = group;
        layers[count++] = (byte) layer;
    }

    /** Writes the groups, if there are any, and adds them to the catalogue. */
    void finish(Bytes catalog) throws IOException {
        if (count == 0) {
            return;
        }
        int number = objects.newNumber();
        value.clear();
        value.put("<<");
        putGroups("/OCGs", Layer.PRESENT, Layer.NONE);
        putDefaults();
        value.put(">>");
        objects.write(number, value);
        catalog.put("/OCProperties ").putReference(number);
    }

    /** Puts the default configuration. PDF/A requires a name, and forbids automatic states. */
    private void putDefaults() {
        value.put("/D<</Name(Layers)");
        if (has(Layer.NOT_FOR_VIEW)) {
            value.put("/Intent/All");
            putGroups("/OFF", Layer.OFF, Layer.WITHOUT_EFFECT);
        } else {
            putGroups("/OFF", Layer.OFF, Layer.NONE);
        }
        if (has(Layer.AS_USED_FOR_PRINT | Layer.AS_USED_FOR_VIEW)) {
            value.put("/AS[");
            putUsage("Print", Layer.AS_USED_FOR_PRINT);
            putUsage("View", Layer.AS_USED_FOR_VIEW);
            value.put("]");
        }
        value.put(">>");
    }

    private void putUsage(String event, int flag) {
        if (has(flag)) {
            value.put("<</Event/" + event + "/Category[/" + event + "]");
            putGroups("/OCGs", flag, Layer.NONE);
            value.put(">>");
        }
    }

    private boolean has(int flag) {
        for (int i = 0; i < count; i++) {
            if ((layers[i] & flag) != 0) {
                return true;
            }
        }
        return false;
    }

    private void putGroups(String key, int flag, int without) {
        value.put(key).put('[');
        putGroups(flag, without, Layer.PRESENT);
        // Some readers stop at the first group that is not listed.
        putGroups(flag, without, Layer.NONE);
        value.put(']');
    }

    private void putGroups(int flag, int without, int present) {
        for (int i = 0; i < count; i++) {
            if ((layers[i] & flag) != 0
                    && (layers[i] & without) == 0
                    && (layers[i] & Layer.PRESENT) == present) {
                value.putReference(groups[i]).put(' ');
            }
        }
    }
}
