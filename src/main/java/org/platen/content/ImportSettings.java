package org.platen.content;

import org.platen.settings.Settings;

/**
 * How large an import may be whose client waits for it; larger ones become operations.
 *
 * @param bytes of the body
 * @param items in the content set
 */
record ImportSettings(long bytes, int items) {

    private static final String BYTES = "platen.import.sync-size";

    private static final String ITEMS = "platen.import.sync-items";

    ImportSettings {
        require(bytes, BYTES);
        require(items, ITEMS);
    }

    private static void require(long value, String setting) {
        if (value < 0) {
            throw new IllegalArgumentException(setting + " must be at least 0, but is " + value);
        }
    }

    static ImportSettings read() {
        return new ImportSettings(Settings.bytes(BYTES, "8MiB"), Settings.whole(ITEMS, 1_000));
    }
}
