package org.platen.engine.assembly;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.PdfSource;
import org.platen.engine.read.FileStructure;
import org.platen.engine.read.PageTree;

/**
 * Structures of documents that are large or used repeatedly, shared by the threads of an assembly.
 * Only one of them has to read the cross-reference and the page tree; the others wait for it.
 * Thread-safe, see {@link ReadAhead}. Entries are held by weak references.
 */
public final class DocumentLibrary {

    /** More than all threads together keep open. */
    private static final int MAX_SHELVES = 64;

    private final Map<Place, Shelf> shelves = Collections.synchronizedMap(new RecentlyUsed());

    /**
     * A document and the passwords it is opened with, so that nobody profits from another user's
     * password. Compared for each document, and therefore written as plain code (ADR 18).
     */
    public record Place(PdfSource pdf, DocumentPasswords passwords) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && place.pdf.equals(pdf)
                    && place.passwords.equals(passwords);
        }

        @Override
        public int hashCode() {
            return pdf.hashCode() * 31 + passwords.hashCode();
        }
    }

    /** The structure of a file, valid as long as the file does not change. */
    public record Entry(FileStructure structure, PageTree pages) {}

    /** Reads a document. */
    public interface Reading {

        Entry read();
    }

    /**
     * The entry of a file, read if it is not known. Other threads that ask for the same file wait
     * until it is read.
     *
     * @param length current length of the file
     */
    public Entry entry(Place file, long length, Reading reading) {
        return shelves.computeIfAbsent(file, any -> new Shelf()).entry(length, reading);
    }

    private static final class RecentlyUsed extends LinkedHashMap<Place, Shelf> {

        private static final long serialVersionUID = 1;

        RecentlyUsed() {
            super(MAX_SHELVES, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Shelf> eldest) {
            return size() > MAX_SHELVES;
        }
    }

    private static final class Shelf {

        private WeakReference<@Nullable Entry> known = new WeakReference<>(null);

        synchronized Entry entry(long length, Reading reading) {
            var entry = known.get();
            if (entry == null || entry.structure().length() != length) {
                entry = reading.read();
                known = new WeakReference<>(entry);
            }
            return entry;
        }
    }
}
