package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.primitive.IntList;
import org.platen.engine.syntax.MalformedPdfException;

/** Adds the entries of cross-reference sections, and checks those of updates. */
final class SectionEntries {

    private final CrossReference entries;
    private final long base;
    // The objects of all sections but the oldest one.
    private @Nullable IntList updated;

    /**
     * @param base is added to the offsets in the file
     */
    SectionEntries(CrossReference entries, long base) {
        this.entries = entries;
        this.base = base;
    }

    void addInFile(int number, long offset, boolean isUpdate) {
        if (entries.addInFile(number, offset + base) && isUpdate && offset > 0) {
            addUpdated(number);
        }
    }

    private void addUpdated(int number) {
        if (updated == null) {
            updated = new IntList();
        }
        updated.add(number);
    }

    void addInObjectStream(int number, int stream, int index) {
        entries.addInObjectStream(number, stream, index);
    }

    void addFree(int number) {
        entries.addFree(number);
    }

    /**
     * Checks that entries of updates lead to their own objects. Otherwise the newer revision of an
     * object would be hidden, and the revision at the old place read without notice.
     */
    void checkUpdated(ObjectReader objects) {
        for (int i = 0; updated != null && i < updated.size(); i++) {
            int number = updated.get(i);
            long found = objects.numberAt(entries.offset(number));
            if (found != number) {
                throw new MalformedPdfException(
                        "the cross-reference entry of object "
                                + number
                                + (found < 0 ? " leads to none" : " leads to object " + found));
            }
        }
    }
}
