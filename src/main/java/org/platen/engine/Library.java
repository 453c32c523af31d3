package org.platen.engine;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.read.FileStructure;
import org.platen.engine.read.PageTree;

/**
 * What the threads of an assembly have found out about documents that come more than once or are
 * large: only one of them has to read the cross-reference and the page tree. Forgets what no thread
 * keeps.
 */
final class Library {

    /** More than all threads together keep open. */
    private static final int MOST_SHELVES = 64;

    private final Map<Place, Shelf> shelves = Collections.synchronizedMap(new RecentlyUsed());

    /**
     * A file, and what it is opened with: so nobody uses what another one's password opened. Is
     * compared for each document, by plain code (ADR 18).
     */
    record Place(Path file, Passwords passwords) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && place.file.equals(file)
                    && place.passwords.equals(passwords);
        }

        @Override
        public int hashCode() {
            return file.hashCode() * 31 + passwords.hashCode();
        }
    }

    /** What there is in a file, as long as the file does not change. */
    record Entry(FileStructure structure, PageTree pages) {}

    /** Reads a document. */
    interface Reading {

        Entry read();
    }

    /**
     * What is known of a file, or else what its reading gives. Others that ask for the same file
     * wait until it is read.
     *
     * @param length of the file as it is now
     */
    Entry entry(Place file, long length, Reading reading) {
        return shelves.computeIfAbsent(file, any -> new Shelf()).entry(length, reading);
    }

    private static final class RecentlyUsed extends LinkedHashMap<Place, Shelf> {

        private static final long serialVersionUID = 1;

        RecentlyUsed() {
            super(MOST_SHELVES, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Shelf> eldest) {
            return size() > MOST_SHELVES;
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
