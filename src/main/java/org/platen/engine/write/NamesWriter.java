package org.platen.engine.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    // A text string begins with it that is no PDFDocEncoding (7.9.2.2).
    private static final String UTF_16 = "\u00fe\u00ff";

    private static final int BYTES_OF_AN_ENTRY = 32;

    private final String key;
    // Hashes of names, and of names together with values.
    private final LongSet taken = new LongSet();
    private final LongSet added = new LongSet();
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

    /** The first value of a name stays, and what comes when there is no more room is left out. */
    void addIfNew(String name, Bytes value) {
        if (!taken.contains(FormPart.hashOfName(name)) && bytes < MOST_BYTES) {
            add(name, value);
        }
    }

    /** Adds a value under its name, or under one that tells the step if that is taken. */
    void addRenamed(String name, Bytes value, int step) {
        long entry = FormPart.hashOfName(name + value.text());
        if (!added.contains(entry)) {
            added.add(entry);
            String free = name;
            while (taken.contains(FormPart.hashOfName(free))) {
                free = prefixed("document-" + step + ".", free);
            }
            add(free, value);
        }
    }

    private static String prefixed(String prefix, String name) {
        if (!name.startsWith(UTF_16)) {
            return prefix + name;
        }
        byte[] wide = prefix.getBytes(StandardCharsets.UTF_16BE);
        return UTF_16
                + new String(wide, StandardCharsets.ISO_8859_1)
                + name.substring(UTF_16.length());
    }

    private void add(String name, Bytes value) {
        taken.add(FormPart.hashOfName(name));
        entries.add(new Entry(name, value.toArray()));
        bytes += name.length() + value.length() + BYTES_OF_AN_ENTRY;
    }

    /** Does not let a step begin that brings more than can be kept. */
    void requireRoom() {
        if (bytes >= MOST_BYTES) {
            throw UnfitDocumentException.ofFullFile(
                    "the print file has more than it can hold of /"
                            + key
                            + ": "
                            + entries.size()
                            + " entries; split the output into several files");
        }
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
