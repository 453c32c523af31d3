package org.platen.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Stores the answers to requests with keys. Each method is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class KeyedAnswers {

    private static final int BATCH = 500;

    /** The time after which a request without an answer is taken for one whose server died. */
    private static final Duration MAX_WORK = Duration.ofMinutes(15);

    @PersistenceContext EntityManager em;

    @Inject IdempotencySettings settings;

    @Inject InstantSource clock;

    /**
     * Reserves a key.
     *
     * @return whether no request has used it
     */
    boolean begin(IdempotencyKey key) {
        removeStale(key);
        return em.createQuery(
                                "insert into KeyedAnswer (id, usedAt) values (:id, :now)"
                                        + " on conflict do nothing")
                        .setParameter("id", key.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private void removeStale(IdempotencyKey key) {
        var now = clock.instant();
        em.createQuery(
                        "delete from KeyedAnswer a where a.id = :id and (a.usedAt <= :stale"
                                + " or (a.status is null and a.usedAt <= :dead))")
                .setParameter("id", key.id())
                .setParameter("stale", now.minus(settings.keep()))
                .setParameter("dead", now.minus(MAX_WORK))
                .executeUpdate();
    }

    /** Returns the answer to the first request with a key; empty while that is at work. */
    Optional<KeyedAnswer.Stored> find(IdempotencyKey key) {
        return Optional.ofNullable(em.find(KeyedAnswer.class, key.id())).map(KeyedAnswer::stored);
    }

    /** Stores the answer to the first request. */
    void finish(IdempotencyKey key, KeyedAnswer.Stored answer) {
        Optional.ofNullable(em.find(KeyedAnswer.class, key.id()))
                .ifPresent(kept -> kept.finish(answer));
    }

    /** Releases a key whose request was refused. */
    void release(IdempotencyKey key) {
        em.createQuery("delete from KeyedAnswer a where a.id = :id")
                .setParameter("id", key.id())
                .executeUpdate();
    }

    /**
     * Deletes some answers whose retention period is over.
     *
     * @return the number of deleted answers
     */
    int removeStale() {
        List<String> stale =
                em.createQuery(
                                "select a.id from KeyedAnswer a where a.usedAt <= :stale"
                                        + " order by a.usedAt",
                                String.class)
                        .setParameter("stale", clock.instant().minus(settings.keep()))
                        .setMaxResults(BATCH)
                        .getResultList();
        return stale.isEmpty()
                ? 0
                : em.createQuery("delete from KeyedAnswer a where a.id in :ids")
                        .setParameter("ids", stale)
                        .executeUpdate();
    }
}
