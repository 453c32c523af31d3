package org.platen.engine.read;

/**
 * How much of a document may be read again and again for one part of its pages, in bytes. It ends
 * what would go on for hours: values that are looked for in vain, or decoded for each of many uses.
 */
final class Work {

    private final long most;
    private long left;

    Work(long most) {
        this.most = most;
        left = most;
    }

    /** All is allowed again. */
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
