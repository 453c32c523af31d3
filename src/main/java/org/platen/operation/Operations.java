package org.platen.operation;

import static org.platen.operation.OperationState.RUNNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.problem.Problem;

/** All operations; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
public class Operations {

    private static final InstantSource CLOCK = Clock.systemUTC();

    @PersistenceContext EntityManager em;

    @Inject Queue queue;

    @Inject @Any Instance<Admission> admissions;

    @Inject Parts parts;

    @Inject WorkerSettings settings;

    @Inject Event<Ended> ended;

    /**
     * Accepts an operation: its row and its place in the queue are written by one transaction, the
     * caller's if there is one.
     *
     * @throws org.platen.problem.ProblemException when no more can be accepted now
     */
    public OperationId submit(NewOperation accepted) {
        admissions.forEach(Admission::check);
        var operation = new Operation(OperationId.random(), accepted, CLOCK.instant());
        em.persist(operation);
        accepted.needs().forEach(need -> em.persist(new OperationNeed(operation.id(), need)));
        em.flush();
        queue.add(operation, operation.submittedAt());
        return operation.id();
    }

    public Operation get(OperationId id) {
        return find(id).orElseThrow(() -> new UnknownOperationException(id));
    }

    /** Empty when it has been removed, some time after its end. */
    Optional<Operation> find(OperationId id) {
        return Optional.ofNullable(em.find(Operation.class, id.value()));
    }

    /** Those of the given ones that have ended. */
    List<Operation> endedAmong(Set<OperationId> ids) {
        return em.createQuery(
                        "select o from Operation o where o.id in :ids and o.endedAt is not null",
                        Operation.class)
                .setParameter("ids", ids.stream().map(OperationId::value).toList())
                .getResultList();
    }

    /** Takes effect at once; does nothing to an operation that has ended. */
    public void cancel(OperationId id) {
        var operation = known(id);
        if (!operation.state().isFinal()) {
            operation.cancel(CLOCK.instant());
            ended.fire(new Ended(id));
        }
    }

    /**
     * Queues an operation anew that has failed.
     *
     * @throws org.platen.problem.ProblemException 409 when it has not
     */
    public Operation retry(OperationId id) {
        var operation = known(id);
        if (operation.state() != OperationState.FAILED) {
            throw new NotFailedException(operation);
        }
        parts.remove(operation);
        operation.retry();
        queue.add(operation, CLOCK.instant());
        return operation;
    }

    private Operation known(OperationId id) {
        return locked(id).orElseThrow(() -> new UnknownOperationException(id));
    }

    /** Gives an operation to the lane of large ones; does nothing if the claim was lost. */
    void enlarge(Claim claim) {
        held(claim)
                .ifPresent(
                        operation -> {
                            operation.handBack();
                            queue.addLarge(operation);
                        });
    }

    /**
     * Begins an attempt. Empty when there is nothing to do: the operation has ended, has had its
     * attempts, is worked at by parts, or has another place in the queue.
     */
    Optional<Operation> start(Ticket ticket) {
        return locked(ticket.operation())
                .filter(operation -> operation.isGood(ticket))
                .filter(this::startOrFail);
    }

    private boolean startOrFail(Operation operation) {
        if (operation.state().isFinal() || parts.areLeftOf(operation)) {
            return false;
        }
        if (operation.isSpent()) {
            operation.fail(exhausted(operation.subTask()), CLOCK.instant());
            ended.fire(new Ended(operation.id()));
            return false;
        }
        operation.start(settings.node(), CLOCK.instant());
        return true;
    }

    static Problem exhausted(String lastSeen) {
        return Problem.failed(
                "The server stopped unexpectedly in each of "
                        + Tries.MOST
                        + " attempts at this operation, the last time at: "
                        + lastSeen
                        + ". The server's log tells more; try again when the cause is mended.",
                "");
    }

    /**
     * Writes where an attempt stands.
     *
     * @return whether it still holds the operation
     */
    boolean report(Claim.Subject claimed, int percent, String subTask) {
        return em.createQuery(
                                "update Operation o set o.progress = :percent, o.subTask = :subTask"
                                        + " where o.id = :id and o.state = :running and o.attempt = :attempt")
                        .setParameter("percent", percent)
                        .setParameter("subTask", Operation.shortened(subTask))
                        .setParameter("id", claimed.operation().id().value())
                        .setParameter("running", RUNNING)
                        .setParameter("attempt", claimed.attempt())
                        .executeUpdate()
                == 1;
    }

    /**
     * Publishes the work and sets the operation DONE, in one transaction.
     *
     * @return whether that was done; if not, the claim was lost
     */
    boolean complete(Claim claim, Publication publication) {
        return held(claim)
                .map(
                        operation -> {
                            operation.complete(publication.publish(), CLOCK.instant());
                            parts.remove(operation);
                            ended.fire(new Ended(operation.id()));
                            return true;
                        })
                .orElse(false);
    }

    /**
     * Ends an attempt with a fault; does nothing if the claim was lost.
     *
     * @return when the next attempt is due; empty when there is none
     */
    Optional<Instant> end(Claim claim, Fault fault) {
        return held(claim).flatMap(operation -> end(operation, fault));
    }

    private Optional<Instant> end(Operation operation, Fault fault) {
        var now = CLOCK.instant();
        var wait = operation.end(fault, settings.retryWaits(), now);
        if (wait.isEmpty()) {
            ended.fire(new Ended(operation.id()));
        }
        return wait.map(now::plus);
    }

    /**
     * Gives back what is not finished.
     *
     * @return whether it was still held
     */
    boolean handBack(Claim claim) {
        var held = held(claim);
        held.ifPresent(Operation::handBack);
        return held.isPresent();
    }

    private Optional<Operation> held(Claim claim) {
        return locked(claim.id()).filter(operation -> operation.isHeldBy(claim.attempt()));
    }

    /**
     * Whether an attempt holds the operation, and will until the present transaction has ended.
     * What is done outside the database in the meantime is so done by one attempt only.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isHeld(OperationId id, int attempt) {
        return locked(id).filter(operation -> operation.isHeldBy(attempt)).isPresent();
    }

    /** Whether it has ended without a result, and will so until the transaction has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isInVain(OperationId id) {
        return locked(id).filter(operation -> operation.state().isInVain()).isPresent();
    }

    private Optional<Operation> locked(OperationId id) {
        return Optional.ofNullable(
                em.find(Operation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
