package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.platen.operation.OperationId;

/** All used keys; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
class UsedKeys {

    private static final InstantSource CLOCK = Clock.systemUTC();

    private static final int BATCH = 500;

    @PersistenceContext EntityManager em;

    @Inject SubmissionSettings settings;

    Optional<UsedKey> find(SubmitKey key) {
        return Optional.ofNullable(em.find(UsedKey.class, UsedKey.Id.of(key)))
                .filter(used -> used.isUsedAfter(stale(CLOCK.instant())));
    }

    /**
     * Accepts what comes with a key and remembers the key, by one transaction.
     *
     * @throws jakarta.persistence.PersistenceException when the key has been used meanwhile
     */
    OperationId use(SubmitKey key, Supplier<OperationId> submission) {
        var now = CLOCK.instant();
        var operation = submission.get();
        removeIfStale(UsedKey.Id.of(key), now);
        em.persist(new UsedKey(key, operation, now));
        em.flush();
        return operation;
    }

    /** Accepts what comes without a key, by one transaction. */
    OperationId accept(Supplier<OperationId> submission) {
        return submission.get();
    }

    private void removeIfStale(UsedKey.Id key, Instant now) {
        em.createQuery("delete from UsedKey k where k.id = :id and k.usedAt <= :stale")
                .setParameter("id", key)
                .setParameter("stale", stale(now))
                .executeUpdate();
    }

    /**
     * Removes some that can be used anew.
     *
     * @return how many
     */
    int removeStale() {
        var stale =
                em.createQuery(
                                "select k.id from UsedKey k where k.usedAt <= :stale order by k.usedAt",
                                UsedKey.Id.class)
                        .setParameter("stale", stale(CLOCK.instant()))
                        .setMaxResults(BATCH)
                        .getResultList();
        stale.forEach(key -> removeIfStale(key, CLOCK.instant()));
        return stale.size();
    }

    private Instant stale(Instant now) {
        return now.minus(settings.keepKeys());
    }
}
