package org.platen.quota;

import org.platen.settings.Settings;

/**
 * The quota of one user; 0 means no limit.
 *
 * @param requests the number of requests a second, on each node
 * @param operations the number of operations in the queue
 * @param bytes the number of bytes in the store
 */
public record QuotaSettings(int requests, int operations, long bytes) {

    public QuotaSettings {
        check("platen.quota.requests", requests);
        check("platen.quota.operations", operations);
        check("platen.quota.bytes", bytes);
    }

    private static void check(String key, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    key + " must be a limit, or 0 for no limit, but is " + value);
        }
    }

    static QuotaSettings read() {
        return new QuotaSettings(
                Settings.whole("platen.quota.requests", 0),
                Settings.whole("platen.quota.operations", 0),
                Settings.bytes("platen.quota.bytes", "0"));
    }
}
