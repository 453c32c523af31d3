package org.platen.operation.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * An estimate of how many operations wait. They are counted the more rarely the more there are,
 * because counting takes the longer. Until then, each that this node lets in counts as waiting;
 * what other nodes let in meanwhile is not seen.
 */
final class WaitingGauge {

    /** Two microseconds a row are what counting takes; it may take a hundredth of the time. */
    private static final Pause USUALLY =
            new Pause(Duration.ofSeconds(1), Duration.ofNanos(200_000));

    /** Clients wait for there to be room. */
    private static final Pause WHEN_FULL =
            new Pause(Duration.ofMillis(100), Duration.ofNanos(10_000));

    private final int limit;

    private final LongSupplier count;

    private final InstantSource clock;

    private final AtomicLong waiting = new AtomicLong();

    private volatile Instant counted = Instant.EPOCH;

    private volatile long found;

    /**
     * @param limit how many may wait
     * @param count counts those that do
     */
    WaitingGauge(int limit, LongSupplier count, InstantSource clock) {
        this.limit = limit;
        this.count = count;
        this.clock = clock;
    }

    /** From one count to the next. */
    private record Pause(Duration least, Duration forEach) {

        Duration after(long count) {
            var suiting = forEach.multipliedBy(count);
            return suiting.compareTo(least) > 0 ? suiting : least;
        }
    }

    /** Lets one more in; false if as many wait as may. */
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
