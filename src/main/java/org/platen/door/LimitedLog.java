package org.platen.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Logs faults of one kind, up to a number of entries per minute, and counts the others in one line.
 * Otherwise any client could fill the disk.
 */
public final class LimitedLog {

    static final int MAX_LINES = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final System.Logger log;

    private final String kind;

    private final InstantSource clock;

    private Instant end = Instant.MIN;

    private int lines;

    private long left;

    /**
     * @param kind the kind of faults, in the plural, for the line that states how many were
     *     suppressed
     */
    public LimitedLog(System.Logger log, String kind, InstantSource clock) {
        this.log = log;
        this.kind = kind;
        this.clock = clock;
    }

    /** Logs a line about an error of a client. */
    public void log(String line) {
        if (isAllowed()) {
            log.log(System.Logger.Level.INFO, line);
        }
    }

    /** Logs a server fault with its stack trace. */
    public void log(String line, Throwable fault) {
        if (isAllowed()) {
            log.log(System.Logger.Level.ERROR, line, new SafeFault(fault));
        }
    }

    private boolean isAllowed() {
        long suppressed = next();
        if (suppressed > 0) {
            log.log(
                    System.Logger.Level.INFO,
                    suppressed + " more " + kind + " were not logged individually");
        }
        return suppressed >= 0;
    }

    /**
     * Returns how many entries were suppressed before this one; -1 if this one is suppressed, too.
     */
    private synchronized long next() {
        var now = clock.instant();
        long suppressed = 0;
        if (!now.isBefore(end)) {
            suppressed = left;
            end = now.plus(WINDOW);
            lines = 0;
            left = 0;
        }
        if (lines == MAX_LINES) {
            left++;
            return -1;
        }
        lines++;
        return suppressed;
    }
}
