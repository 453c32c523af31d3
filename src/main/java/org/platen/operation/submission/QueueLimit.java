package org.platen.operation.submission;

import static org.platen.operation.OperationState.QUEUED;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.InstantSource;
import org.platen.operation.Admission;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;

/**
 * Limits the number of waiting operations to {@code platen.queue.limit}. With several nodes, the
 * limit can be exceeded by the number of operations that the other nodes accept between two counts
 * of the {@link WaitingGauge}.
 */
@ApplicationScoped
class QueueLimit implements Admission {

    static final Duration RETRY = Duration.ofSeconds(10);

    @PersistenceContext EntityManager em;

    @Inject SubmissionSettings settings;

    @Inject InstantSource clock;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private WaitingGauge gauge;

    @PostConstruct
    void begin() {
        gauge = new WaitingGauge(settings.mostQueued(), this::count, clock);
    }

    @Override
    public void check() {
        if (!gauge.letIn()) {
            throw new BusyException(
                    Problem.of(
                            ProblemCode.QUEUE_FULL,
                            "The queue is full: "
                                    + settings.mostQueued()
                                    + " operations are waiting (platen.queue.limit). Submit again later.",
                            ""),
                    RETRY);
        }
    }

    /** Counts the waiting operations in the database. */
    long count() {
        return em.createQuery(
                        "select count(o) from Operation o where o.state = :queued", Long.class)
                .setParameter("queued", QUEUED)
                .getSingleResult();
    }
}
