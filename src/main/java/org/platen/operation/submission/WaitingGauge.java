package org.platen.operation.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Estimates the number of waiting operations. Counting takes longer the more operations wait, so
 * they are then counted less often. Between counts, the estimate includes each operation that this
 * node admits, but not those that other nodes admit.
 */
final class WaitingGauge {

    /** Counting takes two microseconds for each row, and may use one hundredth of the time. */
    private static final Pause USUALLY =
            new Pause(Duration.ofSeconds(1), Duration.ofNanos(200_000));

    /** Shorter, because clients wait for the queue to have room. */
    private static final Pause WHEN_FULL =
            new Pause(Duration.ofMillis(100), Duration.ofNanos(10_000));

    private final int limit;

    private final LongSupplier count;

    private final InstantSource clock;

    private final AtomicLong waiting = new AtomicLong();

    private volatile Instant counted = Instant.EPOCH;

    private volatile long found;

    /**
     * @param limit the maximum number of waiting operations
     * @param count counts the waiting operations
     */
    WaitingGauge(int limit, LongSupplier count, InstantSource clock) {
        this.limit = limit;
        this.count = count;
        this.clock = clock;
    }

    /** The time between two counts. */
    private record Pause(Duration least, Duration forEach) {

        Duration after(long count) {
            var suiting = forEach.multipliedBy(count);
            return suiting.compareTo(least) > 0 ? suiting : least;
        }
    }

    /** Admits one more operation; returns false if the limit is reached. */
    boolean letIn() {
        boolean full = waiting.incrementAndGet() > limit;
        if (isOlder((full ? WHEN_FULL : USUALLY).after(found))) {
            counted = clock.instant();
            found = count.getAsLong();
            waiting.set(found + 1);
        }
        return waiting.get() <= limit;
    }

    private boolean isOlder(Duration time) {
        return clock.instant().isAfter(counted.plus(time));
    }
}
