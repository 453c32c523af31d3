package org.platen.engine.syntax;

/**
 * Budget for reading and decoding for one part of the pages, in bytes. It stops work that would
 * take hours, such as repeated unsuccessful searches for a value, or decoding it for each of many
 * uses.
 */
public final class ReadBudget {

    private final long most;
    private long left;

    public ReadBudget(long most) {
        this.most = most;
        left = most;
    }

    /** Restores the full budget. */
    public void startAnew() {
        left = most;
    }

    public void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new BeyondLimitException(
                    "its objects have to be read again and again, more than "
                            + (most >> 20)
                            + " MiB");
        }
    }
}
