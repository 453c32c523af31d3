package org.platen.engine.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.platen.engine.share.Bytes;
import org.platen.engine.share.FormPart;

/**
 * A name tree of a print file (ISO 32000-2, 7.7.4), which is sorted, so it is kept until the end.
 */
final class NamesWriter {

    /** For the names and their values, of all trees some 30 MiB with what Java adds. */
    private static final int MOST_BYTES = 1 << 22;

    private static final int BYTES_OF_AN_ENTRY = 32;

    private final String key;
    private final LongSet taken = new LongSet();
    private final List<Entry> entries = new ArrayList<>();
    private int bytes;

    @SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
    private record Entry(String name, byte[] value) {}

    /**
     * @param key in the name dictionary
     */
    NamesWriter(String key) {
        this.key = key;
    }

    boolean has(String name) {
        return taken.contains(FormPart.hashOfName(name));
    }

    boolean isFull() {
        return bytes >= MOST_BYTES;
    }

    void add(String name, Bytes value) {
        taken.add(FormPart.hashOfName(name));
        entries.add(new Entry(name, value.toArray()));
        bytes += name.length() + value.length() + BYTES_OF_AN_ENTRY;
    }

    /** Writes the tree, if it has any names, and puts it into the name dictionary. */
    void finish(ObjectOutput objects, Bytes names) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        entries.sort(Comparator.comparing(Entry::name));
        var tree = new TreeOutput(objects, "Names");
        var value = new Bytes(64);
        for (var entry : entries) {
            value.clear();
            tree.add(token(entry.name()), value.put(entry.value(), 0, entry.value().length));
        }
        names.put('/').put(key).put(' ').putReference(tree.finish());
    }

    /** A literal string (7.3.4.2). */
    private static String token(String name) {
        var escaped =
                name.replace("\\", "\\\\")
                        .replace("(", "\\(")
                        .replace(")", "\\)")
                        .replace("\r", "\\r");
        return "(" + escaped + ")";
    }
}
