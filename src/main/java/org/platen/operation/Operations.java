package org.platen.operation;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.operation.queue.Queue;
import org.platen.operation.queue.Task;
import org.platen.owner.Visibility;

/**
 * All operations: accepting them, finding them, and what clients want of them. What workers do to
 * them is in {@link HeldOperations} and {@link Parts}. An operation that the present thread may not
 * see is treated as if it were not there.
 */
@ApplicationScoped
@Transactional
public class Operations {

    private static final InstantSource CLOCK = Clock.systemUTC();

    @PersistenceContext EntityManager em;

    @Inject Queue queue;

    @Inject @Any Instance<Admission> admissions;

    @Inject Parts parts;

    @Inject Event<Ended> ended;

    /**
     * Makes sure that an operation can be accepted now.
     *
     * @throws org.platen.problem.ProblemException when none can
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void admit() {
        admissions.forEach(Admission::check);
    }

    /**
     * Accepts an operation: its row and its place in the queue are written by one transaction, the
     * caller's if there is one.
     *
     * @throws org.platen.problem.ProblemException when no more can be accepted now
     */
    public OperationId submit(NewOperation accepted) {
        admit();
        return submitAll(List.of(accepted)).get(0);
    }

    /** Accepts operations that {@link #admit} has let in, all or none of them. */
    public List<OperationId> submitAll(List<NewOperation> accepted) {
        var operations = accepted.stream().map(this::add).toList();
        em.flush();
        queue.addAll(
                Task.OPERATION,
                operations.stream()
                        .map(one -> one.entry(Task.OPERATION, one.submittedAt()))
                        .toList());
        return operations.stream().map(Operation::id).toList();
    }

    private Operation add(NewOperation accepted) {
        var operation = new Operation(OperationId.random(), accepted, CLOCK.instant());
        em.persist(operation);
        accepted.needs().forEach(need -> em.persist(new OperationNeed(operation.id(), need)));
        note(accepted, operation.id());
        return operation;
    }

    private void note(NewOperation accepted, OperationId id) {
        var state = new HashMap<String, Object>();
        state.put("type", accepted.type());
        state.put("priority", accepted.priority().text());
        accepted.parent().ifPresent(parent -> state.put("parent", parent.value()));
        var action =
                accepted.parent().isPresent()
                        ? AuditAction.OPERATION_REPRINT
                        : AuditAction.OPERATION_SUBMIT;
        new AuditTrail(em).add(accepted.actor(), action, id, Map.of(), state);
    }

    public Operation get(OperationId id) {
        return find(id).orElseThrow(() -> new UnknownOperationException(id));
    }

    /** Empty when it has been removed, some time after its end, or belongs to another user. */
    public Optional<Operation> find(OperationId id) {
        return Optional.ofNullable(em.find(Operation.class, id.value()))
                .filter(Operations::isVisible);
    }

    /** Those of the given ones that have ended. */
    public List<Operation> endedAmong(Set<OperationId> ids) {
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
            new AuditTrail(em).add(AuditAction.OPERATION_CANCEL, id);
            ended.fire(new Ended(id));
        }
    }

    /**
     * Queues an operation anew that has failed.
     *
     * @throws org.platen.problem.ProblemException 409 when it has not; another when none can be
     *     accepted now
     */
    public Operation retry(OperationId id) {
        var operation = known(id);
        if (operation.state() != OperationState.FAILED) {
            throw new NotFailedException(operation);
        }
        admit();
        parts.remove(operation);
        operation.retry();
        new AuditTrail(em).add(AuditAction.OPERATION_RETRY, id);
        queue.add(operation.entry(Task.OPERATION, CLOCK.instant()));
        return operation;
    }

    /** Adds to what is published, in the transaction that sets the operation DONE. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remark(OperationId id, Remarks remarks) {
        known(id).remark(remarks);
    }

    private Operation known(OperationId id) {
        return locked(id).orElseThrow(() -> new UnknownOperationException(id));
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
                        em.find(Operation.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(Operations::isVisible);
    }

    private static boolean isVisible(Operation operation) {
        return Visibility.current().includes(operation.submittedBy());
    }
}
