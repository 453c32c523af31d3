package org.platen.operation.submission;

import static org.platen.operation.OperationState.QUEUED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.platen.operation.Admission;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;

/**
 * Lets no more operations wait than {@code platen.queue.limit}.
 *
 * <p>They are counted the more rarely the more there are, because counting takes the longer. Until
 * then, what this node accepts counts as waiting; what others accept is not seen: with several
 * nodes, the limit is passed by what they accept in that time.
 */
@ApplicationScoped
class QueueLimit implements Admission {

    private static final InstantSource CLOCK = Clock.systemUTC();

    /** Two microseconds a row are what counting takes; it may take a hundredth of the time. */
    private static final Pause USUALLY =
            new Pause(Duration.ofSeconds(1), Duration.ofNanos(200_000));

    /** Clients wait for there to be room. */
    private static final Pause WHEN_FULL =
            new Pause(Duration.ofMillis(100), Duration.ofNanos(10_000));

    private static final Duration RETRY = Duration.ofSeconds(10);

    @PersistenceContext EntityManager em;

    @Inject SubmissionSettings settings;

    private final AtomicLong waiting = new AtomicLong();

    private volatile Instant counted = Instant.EPOCH;

    private volatile long found;

    /** From one count to the next. */
    private record Pause(Duration least, Duration forEach) {

        Duration after(long count) {
            var suiting = forEach.multipliedBy(count);
            return suiting.compareTo(least) > 0 ? suiting : least;
        }
    }

    @Override
    public void check() {
        boolean full = waiting.incrementAndGet() > settings.mostQueued();
        if (isOlder((full ? WHEN_FULL : USUALLY).after(found))) {
            counted = CLOCK.instant();
            found = count();
            waiting.set(found + 1);
        }
        if (waiting.get() > settings.mostQueued()) {
            throw new BusyException(
                    new Problem(
                            Problem.TOO_MANY_REQUESTS,
                            "As many operations are waiting as may: "
                                    + settings.mostQueued()
                                    + ", the limit that platen.queue.limit sets. Submit again when some are done.",
                            ""),
                    RETRY);
        }
    }

    private boolean isOlder(Duration time) {
        return CLOCK.instant().isAfter(counted.plus(time));
    }

    private long count() {
        return em.createQuery(
                        "select count(o) from Operation o where o.state = :queued", Long.class)
                .setParameter("queued", QUEUED)
                .getSingleResult();
    }
}
