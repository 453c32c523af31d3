package org.platen.operation.submission;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.platen.idempotency.IdempotencySettings;
import org.platen.operation.OperationId;

/** Stores used idempotency keys, and deletes them when their retention period is over. */
@ApplicationScoped
@Transactional
public class UsedKeys {

    private static final int BATCH = 500;

    @PersistenceContext EntityManager em;

    @Inject IdempotencySettings settings;

    @Inject InstantSource clock;

    /**
     * Stores which operations were accepted with which keys, in the transaction of the caller,
     * which accepts the operations. The keys are written in the order of their names, so that two
     * nodes cannot deadlock.
     *
     * @throws jakarta.persistence.PersistenceException when a key has meanwhile been used
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(Map<SubmitKey, OperationId> accepted) {
        var now = clock.instant();
        accepted.entrySet().stream()
                .sorted(comparing(entry -> entry.getKey().name()))
                .forEach(entry -> use(entry.getKey(), entry.getValue(), now));
        em.flush();
    }

    private void use(SubmitKey key, OperationId operation, Instant now) {
        removeIfStale(UsedKey.Id.of(key), now);
        em.persist(new UsedKey(key, operation, now));
    }

    private void removeIfStale(UsedKey.Id key, Instant now) {
        em.createQuery("delete from UsedKey k where k.id = :id and k.usedAt <= :stale")
                .setParameter("id", key)
                .setParameter("stale", stale(now))
                .executeUpdate();
    }

    /**
     * Deletes some keys whose retention period is over.
     *
     * @return the number of deleted keys
     */
    int removeStale() {
        var stale =
                em.createQuery(
                                "select k.id from UsedKey k where k.usedAt <= :stale order by k.usedAt",
                                UsedKey.Id.class)
                        .setParameter("stale", stale(clock.instant()))
                        .setMaxResults(BATCH)
                        .getResultList();
        stale.forEach(key -> removeIfStale(key, clock.instant()));
        return stale.size();
    }

    private Instant stale(Instant now) {
        return now.minus(settings.keep());
    }
}
