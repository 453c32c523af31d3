package org.platen.engine.read;

import org.platen.engine.syntax.Cursor;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.MalformedPdfException;

/**
 * A cross-reference table (ISO 32000-2, 7.5.4), from behind its keyword {@code xref} on. Reads its
 * entries from the file whenever they are needed.
 */
final class CrossReferenceTable {

    private final DocumentBytes source;
    private final long firstEntry;

    CrossReferenceTable(DocumentBytes source, long firstEntry) {
        this.source = source;
        this.firstEntry = firstEntry;
    }

    /** Moves a cursor from the first entry behind the keyword {@code trailer}. */
    static void skip(Cursor cursor) {
        read(cursor, (number, offset, inUse) -> {});
    }

    /** Adds the entries of objects in use, as an update of older sections or not. */
    void addUsed(SectionEntries entries, boolean isUpdate) {
        read(
                (number, offset, inUse) -> {
                    if (inUse) {
                        entries.addInFile(number, offset, isUpdate);
                    }
                });
    }

    /** Adds the entries of free objects. */
    void addFree(SectionEntries entries) {
        read(
                (number, offset, inUse) -> {
                    if (!inUse) {
                        entries.addFree(number);
                    }
                });
    }

    /** Adds all entries, as an update of older sections or not. */
    void addAll(SectionEntries entries, boolean isUpdate) {
        read(
                (number, offset, inUse) -> {
                    if (inUse) {
                        entries.addInFile(number, offset, isUpdate);
                    } else {
                        entries.addFree(number);
                    }
                });
    }

    private interface EntryReader {

        void entry(int number, long offset, boolean inUse);
    }

    private void read(EntryReader reader) {
        read(new Cursor(source, firstEntry), reader);
    }

    private static void read(Cursor cursor, EntryReader reader) {
        while (!cursor.skip("trailer")) {
            long first = cursor.integer();
            long count = cursor.integer();
            for (long number = first; number < first + count; number++) {
                entry(cursor, (int) Math.min(number, Integer.MAX_VALUE), reader);
            }
        }
    }

    private static void entry(Cursor cursor, int number, EntryReader reader) {
        long regular = cursor.tableEntry();
        if (regular >= 0) {
            reader.entry(number, regular >> 1, (regular & 1) != 0);
        } else {
            irregularEntry(cursor, number, reader);
        }
    }

    private static void irregularEntry(Cursor cursor, int number, EntryReader reader) {
        long offset = cursor.integer();
        cursor.integer();
        boolean inUse = cursor.skip("n");
        if (!inUse && !cursor.skip("f")) {
            throw new MalformedPdfException("a cross-reference entry is neither 'n' nor 'f'");
        }
        reader.entry(number, offset, inUse);
    }
}
