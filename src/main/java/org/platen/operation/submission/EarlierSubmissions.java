package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.platen.idempotency.IdempotencyKey;
import org.platen.idempotency.IdempotencySettings;
import org.platen.operation.OperationId;
import org.platen.problem.ProblemException;

/** Finds the operation that was accepted earlier with the same idempotency key. */
@ApplicationScoped
@Transactional
public class EarlierSubmissions {

    @PersistenceContext EntityManager em;

    @Inject IdempotencySettings settings;

    @Inject InstantSource clock;

    /**
     * Returns the operation that was accepted with the key. Empty if the key is unused or its
     * retention period is over.
     *
     * @throws ProblemException 409 when the key was used with a different request
     */
    public Optional<OperationId> find(SubmitKey key) {
        var stale = clock.instant().minus(settings.keep());
        return Optional.ofNullable(em.find(UsedKey.class, UsedKey.Id.of(key)))
                .filter(used -> used.isUsedAfter(stale))
                .map(used -> operation(used, key));
    }

    private static OperationId operation(UsedKey used, SubmitKey key) {
        if (!used.isOfSameRequest(key)) {
            throw new ProblemException(IdempotencyKey.conflict(key.name()));
        }
        return used.operation();
    }
}
