package org.platen.operation;

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
import org.platen.problem.BusyException;
import org.platen.problem.Problem;

/**
 * Lets no more operations wait than {@code platen.queue.limit}.
 *
 * <p>They are counted every second at most, because counting takes the longer the more there are.
 * Until then, what this node accepts counts as waiting; what others accept is not seen: with
 * several nodes, the limit is passed by what they accept in that time.
 */
@ApplicationScoped
class QueueLimit implements Admission {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    /** Of a count that says that there is no room: clients wait for it to be over. */
    private static final Duration BETWEEN_COUNTS_WHEN_FULL = Duration.ofMillis(100);

    private static final Duration RETRY = Duration.ofSeconds(10);

    @PersistenceContext EntityManager em;

    @Inject SubmissionSettings settings;

    private final AtomicLong waiting = new AtomicLong();

    private volatile Instant counted = Instant.EPOCH;

    @Override
    public void check() {
        boolean full = waiting.incrementAndGet() > settings.mostQueued();
        if (isOlder(full ? BETWEEN_COUNTS_WHEN_FULL : BETWEEN_COUNTS)) {
            counted = CLOCK.instant();
            waiting.set(count() + 1);
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
