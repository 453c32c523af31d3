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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.platen.problem.Problem;

/** All operations; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
public class Operations implements Claim.Reports {

    private static final InstantSource CLOCK = Clock.systemUTC();

    @PersistenceContext EntityManager em;

    @Inject Queue queue;

    @Inject @Any Instance<Admission> admissions;

    @Inject Event<Submitted> submitted;

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
        queue.add(operation.id());
        submitted.fire(new Submitted(operation.id()));
        return operation.id();
    }

    public Operation get(OperationId id) {
        return Optional.ofNullable(em.find(Operation.class, id.value()))
                .orElseThrow(() -> new UnknownOperationException(id));
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
        var operation = locked(id).orElseThrow(() -> new UnknownOperationException(id));
        if (!operation.state().isFinal()) {
            operation.cancel(CLOCK.instant());
            ended.fire(new Ended(id));
        }
    }

    /**
     * Begins an attempt. Empty when there is nothing to do: the operation has ended, or has had its
     * attempts.
     */
    Optional<Operation> start(OperationId id, String node) {
        return locked(id).filter(operation -> startOrFail(operation, node));
    }

    private boolean startOrFail(Operation operation, String node) {
        if (operation.state().isFinal()) {
            return false;
        }
        if (!operation.hasAttemptsLeft()) {
            operation.fail(exhausted(), CLOCK.instant());
            ended.fire(new Ended(operation.id()));
            return false;
        }
        operation.start(node, CLOCK.instant());
        return true;
    }

    private static Problem exhausted() {
        return Problem.failed(
                "The server stopped unexpectedly in each of "
                        + Operation.MOST_ATTEMPTS
                        + " attempts at this operation. The server's log tells more; submit it anew when the cause is mended.",
                "");
    }

    @Override
    public boolean report(OperationId id, int attempt, int percent, String subTask) {
        return em.createQuery(
                                "update Operation o set o.progress = :percent, o.subTask = :subTask"
                                        + " where o.id = :id and o.state = :running and o.attempt = :attempt")
                        .setParameter("percent", percent)
                        .setParameter("subTask", subTask)
                        .setParameter("id", id.value())
                        .setParameter("running", RUNNING)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    /**
     * Publishes the work and sets the operation DONE, in one transaction.
     *
     * @return whether that was done; if not, the claim was lost
     */
    boolean complete(Claim claim, Publication publication) {
        return change(
                claim, operation -> operation.complete(publication.publish(), CLOCK.instant()));
    }

    boolean fail(Claim claim, Problem problem) {
        return change(claim, operation -> operation.fail(problem, CLOCK.instant()));
    }

    boolean handBack(Claim claim) {
        return change(claim, Operation::handBack);
    }

    private boolean change(Claim claim, Consumer<Operation> verb) {
        var held = locked(claim.id()).filter(operation -> operation.isHeldBy(claim.attempt()));
        held.ifPresent(
                operation -> {
                    verb.accept(operation);
                    if (operation.state().isFinal()) {
                        ended.fire(new Ended(operation.id()));
                    }
                });
        return held.isPresent();
    }

    private Optional<Operation> locked(OperationId id) {
        return Optional.ofNullable(
                em.find(Operation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
