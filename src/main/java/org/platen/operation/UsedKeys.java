package org.platen.operation;

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

/** All used keys; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
class UsedKeys {

    private static final InstantSource CLOCK = Clock.systemUTC();

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
        removeIfStale(key, now);
        em.persist(new UsedKey(key, operation, now));
        em.flush();
        return operation;
    }

    /** Accepts what comes without a key, by one transaction. */
    OperationId accept(Supplier<OperationId> submission) {
        return submission.get();
    }

    private void removeIfStale(SubmitKey key, Instant now) {
        em.createQuery("delete from UsedKey k where k.id = :id and k.usedAt <= :stale")
                .setParameter("id", UsedKey.Id.of(key))
                .setParameter("stale", stale(now))
                .executeUpdate();
    }

    private Instant stale(Instant now) {
        return now.minus(settings.keepKeys());
    }
}
