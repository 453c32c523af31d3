package org.platen.engine.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.platen.engine.fragment.FormPart;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.primitive.LongSet;
import org.platen.engine.syntax.PdfString;

/**
 * Writes a name tree of a print file (ISO 32000-2, 7.7.4). The tree is sorted, so its entries are
 * kept until the end.
 */
final class NamesWriter {

    /** Memory for the names and their values; some 250,000 entries. */
    private static final int MAX_BYTES = 1 << 24;

    // The prefix of a text string that is not in PDFDocEncoding (7.9.2.2).
    private static final String UTF_16 = "\u00fe\u00ff";

    private static final int BYTES_OF_AN_ENTRY = 32;

    private final String key;
    // Hashes of names, and of names together with values.
    private final LongSet taken = new LongSet();
    private final LongSet added = new LongSet();
    private final NameEntries entries = new NameEntries();
    private int bytes;
    private int lost;

    /**
     * @param key in the name dictionary
     */
    NamesWriter(String key) {
        this.key = key;
    }

    /**
     * Adds a value unless its name exists already. Entries for which there is no room are left out.
     */
    void addIfNew(String name, Bytes value) {
        if (taken.contains(FormPart.hashOfName(name))) {
            return;
        }
        if (bytes < MAX_BYTES) {
            add(name, value);
        } else {
            lost++;
        }
    }

    /** The number of entries left out since the last call. */
    int takeLost() {
        int taken = lost;
        lost = 0;
        return taken;
    }

    /**
     * Adds a value under its name or, if that is used already, under a name that includes the step.
     */
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
        entries.add(name, value);
        bytes += name.length() + value.length() + BYTES_OF_AN_ENTRY;
    }

    /** Rejects a step if there is no room for further entries. */
    void requireRoom() {
        if (bytes >= MAX_BYTES) {
            throw UnfitDocumentException.ofFullFile(
                    "the print file has too many /"
                            + key
                            + ": "
                            + entries.count()
                            + " entries; split the output into several files");
        }
    }

    /** Writes the tree, if it has any names, and adds it to the name dictionary. */
    void finish(ObjectOutput objects, Bytes names) throws IOException {
        if (entries.count() == 0) {
            return;
        }
        var tree = new TreeOutput(objects, "Names");
        var value = new Bytes(64);
        for (int entry : entries.sorted()) {
            value.clear();
            entries.putValue(entry, value);
            tree.add(PdfString.literal(entries.name(entry)), value);
        }
        names.put('/').put(key).put(' ').putReference(tree.finish());
    }
}
