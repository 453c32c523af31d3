package org.platen.content.imports;

import org.platen.settings.Settings;

/**
 * Limits of imports whose clients wait: their size, beyond which they become operations, and the
 * number that are read at the same time.
 *
 * @param bytes of the body
 * @param items in the content set
 * @param places for imports that are read at a time
 * @param waiting how many more may wait, in threads of the web server
 */
record ImportSettings(long bytes, int items, int places, int waiting) {

    private static final String BYTES = "platen.import.sync-size";

    private static final String ITEMS = "platen.import.sync-items";

    static final String PLACES = "platen.import.places";

    /** Of the threads: the others are for requests that need no place. */
    private static final int SHARE_OF_THREADS = 4;

    ImportSettings {
        require(bytes, BYTES);
        require(items, ITEMS);
        if (places < 1) {
            throw new IllegalArgumentException(PLACES + " must be at least 1, but is " + places);
        }
    }

    private static void require(long value, String setting) {
        if (value < 0) {
            throw new IllegalArgumentException(setting + " must be at least 0, but is " + value);
        }
    }

    static ImportSettings read() {
        return new ImportSettings(
                Settings.bytes(BYTES, "8MiB"),
                Settings.whole(ITEMS, 1_000),
                Settings.whole(PLACES, Runtime.getRuntime().availableProcessors()),
                Settings.whole("platen.http.threads", 256) / SHARE_OF_THREADS);
    }
}
