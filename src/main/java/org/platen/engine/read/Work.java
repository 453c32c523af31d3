package org.platen.engine.read;

/**
 * Budget for reading and decoding for one part of the pages, in bytes. It stops work that would
 * take hours, such as repeated unsuccessful searches for a value, or decoding it for each of many
 * uses.
 */
final class Work {

    private final long most;
    private long left;

    Work(long most) {
        this.most = most;
        left = most;
    }

    /** Restores the full budget. */
    void startAnew() {
        left = most;
    }

    void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new BeyondLimitException(
                    "its objects have to be read again and again, more than "
                            + (most >> 20)
                            + " MiB");
        }
    }
}
