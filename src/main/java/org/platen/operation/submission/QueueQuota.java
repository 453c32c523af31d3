package org.platen.operation.submission;

import static org.platen.operation.OperationState.QUEUED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.InstantSource;
import org.platen.operation.Admission;
import org.platen.owner.Owner;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.quota.QuotaSettings;

/** Limits the number of waiting operations of one user to {@code platen.quota.operations}. */
@ApplicationScoped
class QueueQuota implements Admission {

    private static final int MAX_USERS = 10_000;

    /** Longer than the time for which a gauge relies on a count. */
    private static final Duration UNTIL_FORGOTTEN = Duration.ofHours(1);

    @PersistenceContext EntityManager em;

    @Inject QuotaSettings settings;

    @Inject InstantSource clock;

    private final Cache<String, WaitingGauge> gauges =
            Caffeine.newBuilder().maximumSize(MAX_USERS).expireAfterAccess(UNTIL_FORGOTTEN).build();

    @Override
    public void check() {
        if (settings.operations() > 0) {
            Owner.ofRequest().ifPresent(owner -> check(owner.name()));
        }
    }

    private void check(String user) {
        if (!gauges.get(user, this::gauge).letIn()) {
            throw new BusyException(
                    Problem.quotaExceeded(
                            Problem.TOO_MANY_REQUESTS,
                            "The quota of this user is used up: "
                                    + settings.operations()
                                    + " operations are waiting (platen.quota.operations). Submit"
                                    + " again when some are done."),
                    QueueLimit.RETRY);
        }
    }

    private WaitingGauge gauge(String user) {
        return new WaitingGauge(settings.operations(), () -> count(user), clock);
    }

    private long count(String user) {
        return em.createQuery(
                        "select count(o) from Operation o"
                                + " where o.submittedBy = :user and o.state = :queued",
                        Long.class)
                .setParameter("user", user)
                .setParameter("queued", QUEUED)
                .getSingleResult();
    }
}
