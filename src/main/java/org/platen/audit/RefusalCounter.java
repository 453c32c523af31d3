package org.platen.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Counts refusals by user, address, kind and minute, in memory: a flood of them must not become a
 * flood of entries. A thousand kinds of a minute have counts of their own, all others share one.
 */
final class RefusalCounter {

    static final int MAX_KINDS_A_MINUTE = 1_000;

    /** The number of minutes whose counts are kept while the database is unavailable. */
    private static final int MAX_MINUTES = 10;

    private static final Actor OTHERS = new Actor("", Actor.NONE, "");

    private final Map<Kind, Long> counts = new HashMap<>();

    private Instant minute = Instant.MIN;

    private int kinds;

    /** A kind of refusal that is counted as one. */
    record Kind(Instant minute, AuditAction action, Actor actor) {}

    synchronized void count(Actor actor, AuditAction action, Instant now) {
        var present = now.truncatedTo(ChronoUnit.MINUTES);
        if (!present.equals(minute)) {
            minute = present;
            kinds = 0;
        }
        var kind = new Kind(present, action, actor);
        if (!counts.containsKey(kind) && ++kinds >= MAX_KINDS_A_MINUTE) {
            kind = new Kind(present, AuditAction.OTHERS_REFUSED, OTHERS);
        }
        counts.merge(kind, 1L, Long::sum);
    }

    /** Removes and returns the counts of minutes that are over. */
    Map<Kind, Long> takeEnded(Instant now) {
        return take(now.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Removes and returns all counts, including those of the current minute, which may be counted
     * again afterwards.
     */
    Map<Kind, Long> takeAll() {
        return take(Instant.MAX);
    }

    private synchronized Map<Kind, Long> take(Instant end) {
        var taken = new HashMap<Kind, Long>();
        for (Iterator<Map.Entry<Kind, Long>> all = counts.entrySet().iterator(); all.hasNext(); ) {
            var each = all.next();
            if (each.getKey().minute().isBefore(end)) {
                taken.put(each.getKey(), each.getValue());
                all.remove();
            }
        }
        return taken;
    }

    /** Puts back counts that could not be written; drops those that are too old. */
    synchronized void putBack(Map<Kind, Long> taken, Instant now) {
        var oldest = now.minus(Duration.ofMinutes(MAX_MINUTES));
        taken.forEach(
                (kind, count) -> {
                    if (kind.minute().isAfter(oldest)) {
                        counts.merge(kind, count, Long::sum);
                    }
                });
    }
}
