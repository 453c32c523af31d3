package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.platen.operation.LostClaimException;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;

/** Stores claims in the database, so that they apply to all nodes. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DeliveredFiles implements TargetClaims {

    @PersistenceContext EntityManager em;

    @Inject Operations operations;

    @Inject InstantSource clock;

    /**
     * If two operations claim the same new target at the same time, one of them fails on the
     * primary key, with a {@link jakarta.persistence.PersistenceException}. It finds the claim of
     * the other when it tries again.
     */
    @Override
    public Answer claim(Path target, DeliveryAttempt sender, BooleanSupplier isFree) {
        requireHeld(sender);
        var operationId = sender.operationId();
        var claim = locked(target);
        if (claim.isPresent() && claim.get().isOf(operationId)) {
            return claim.get().isFulfilled() ? Answer.FULFILLED_BEFORE : Answer.HELD_BEFORE;
        }
        if (!isFree.getAsBoolean()) {
            return Answer.REFUSED;
        }
        claim.ifPresentOrElse(
                other -> other.passTo(operationId),
                () -> em.persist(new DeliveredFile(target, operationId)));
        em.flush();
        return Answer.GRANTED;
    }

    @Override
    public void prepare(Path target, DeliveryAttempt sender, Path temporary, String file) {
        requireHeld(sender);
        held(target, sender.operationId()).ifPresent(claim -> claim.prepare(temporary, file));
    }

    @Override
    public void settle(DeliveryAttempt sender, Predicate<Path> exists) {
        requireHeld(sender);
        em.createQuery(
                        "select d from DeliveredFile d"
                                + " where d.operationId = :operation and d.temporary is not null",
                        DeliveredFile.class)
                .setParameter("operation", sender.operationId())
                .getResultList()
                .forEach(claim -> claim.settle(exists, clock.instant()));
    }

    @Override
    public boolean fulfil(Path target, DeliveryAttempt sender, BooleanSupplier place) {
        requireHeld(sender);
        return held(target, sender.operationId()).map(claim -> fulfil(claim, place)).orElse(false);
    }

    private boolean fulfil(DeliveredFile claim, BooleanSupplier place) {
        boolean placed = place.getAsBoolean();
        if (placed) {
            claim.fulfil(clock.instant());
        } else {
            em.remove(claim);
        }
        return placed;
    }

    @Override
    public void giveUp(Path target, String operationId, Runnable remove) {
        Optional.of(new OperationId(operationId))
                .filter(operations::endedWithoutResult)
                .flatMap(inVain -> held(target, operationId))
                .ifPresent(
                        claim -> {
                            remove.run();
                            em.remove(claim);
                        });
    }

    @Override
    public List<Path> heldBy(String operationId) {
        return em.createQuery(
                        "select d.path from DeliveredFile d where d.operationId = :operation order by d.path",
                        String.class)
                .setParameter("operation", operationId)
                .getResultStream()
                .map(Path::of)
                .toList();
    }

    /**
     * Locks the operation, so that no other attempt can take it over before the transaction ends.
     */
    private void requireHeld(DeliveryAttempt sender) {
        var id = new OperationId(sender.operationId());
        if (!operations.isHeld(id, sender.attempt())) {
            throw new LostClaimException(id);
        }
    }

    private Optional<DeliveredFile> held(Path target, String operationId) {
        return locked(target).filter(claim -> claim.isOf(operationId));
    }

    private Optional<DeliveredFile> locked(Path target) {
        return Optional.ofNullable(
                em.find(
                        DeliveredFile.class,
                        DeliveredFile.key(target),
                        LockModeType.PESSIMISTIC_WRITE));
    }
}
