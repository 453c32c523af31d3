package org.platen.engine.write;

import org.platen.engine.fragment.FormPart;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.primitive.LongSet;

/** The associated files of the documents in a print file (ISO 32000-2, 14.13). */
final class AssociatedFiles {

    private final Bytes references = new Bytes(64);
    private final LongSet known = new LongSet();

    void add(Bytes file) {
        long hash = FormPart.hashOfName(file.text());
        if (!known.contains(hash)) {
            known.add(hash);
            references.put(file.array(), 0, file.length()).put(' ');
        }
    }

    void finish(Bytes catalog) {
        if (references.length() > 0) {
            catalog.put("/AF[").put(references.array(), 0, references.length()).put(']');
        }
    }
}
