package org.platen.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.operation.facts.Counts;
import org.platen.operation.queue.Queue;
import org.platen.operation.queue.Task;
import org.platen.owner.Visibility;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * All operations: accepts and finds them, and carries out the requests of clients. State changes by
 * workers are in {@link ClaimedOperations} and {@link OperationParts}. An operation that the
 * current thread may not see is treated as if it did not exist.
 */
@ApplicationScoped
@Transactional
public class Operations {

    @PersistenceContext EntityManager em;

    @Inject Queue queue;

    @Inject @Any Instance<Admission> admissions;

    @Inject OperationParts parts;

    @Inject Event<OperationEnded> ended;

    @Inject InstantSource clock;

    /**
     * Checks that an operation can be accepted now.
     *
     * @throws ProblemException when it cannot be accepted
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public void admit() {
        admissions.forEach(Admission::check);
    }

    /**
     * Accepts an operation. One transaction, the caller's if there is one, writes its row and its
     * place in the queue.
     *
     * @throws ProblemException when no more can be accepted now
     */
    public OperationId submit(NewOperation accepted) {
        admit();
        return submitAll(List.of(accepted)).get(0);
    }

    /** Accepts all or none of the operations, which {@link #admit} has already allowed. */
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
        var operation = new Operation(OperationId.random(), accepted, clock.instant());
        em.persist(operation);
        accepted.needs().forEach(need -> em.persist(new OperationReference(operation.id(), need)));
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
        return find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Finds an operation. Returns empty when its retention period is over and it was deleted, or
     * when it belongs to another user.
     */
    public Optional<Operation> find(OperationId id) {
        return Optional.ofNullable(em.find(Operation.class, id.value()))
                .filter(Operations::isVisible);
    }

    /** Returns those of the given operations that have ended. */
    public List<Operation> endedAmong(Set<OperationId> ids) {
        return em.createQuery(
                        "select o from Operation o where o.id in :ids and o.endedAt is not null",
                        Operation.class)
                .setParameter("ids", ids.stream().map(OperationId::value).toList())
                .getResultList();
    }

    /** Cancels an operation immediately. Does nothing if it has already ended. */
    public void cancel(OperationId id) {
        var operation = known(id);
        if (!operation.state().isFinal()) {
            cancel(operation, "");
        }
    }

    /**
     * Cancels an operation immediately.
     *
     * @param reason the reason that the client states; empty for none
     * @throws ProblemException 409 when it has already ended
     */
    public Operation cancel(OperationId id, String reason) {
        var operation = known(id);
        if (operation.state().isFinal()) {
            throw wrongState(operation, "only an operation that has not ended can be cancelled");
        }
        cancel(operation, reason);
        return operation;
    }

    private void cancel(Operation operation, String reason) {
        var id = operation.id();
        operation.cancel(reason, clock.instant());
        var after = reason.isEmpty() ? Map.<String, String>of() : Map.of("reason", reason);
        new AuditTrail(em).add(AuditAction.OPERATION_CANCEL, id, Map.of(), after);
        ended.fire(OperationEnded.of(operation));
    }

    /**
     * Queues a failed operation again.
     *
     * @throws ProblemException 409 when it has not failed; another status when no operation can be
     *     accepted now
     */
    public Operation retry(OperationId id) {
        var operation = known(id);
        if (operation.state() != OperationState.FAILED) {
            throw wrongState(operation, "only an operation that has FAILED can be retried");
        }
        admit();
        parts.remove(operation);
        operation.retry();
        new AuditTrail(em).add(AuditAction.OPERATION_RETRY, id);
        queue.add(operation.entry(Task.OPERATION, clock.instant()));
        return operation;
    }

    private static ProblemException wrongState(Operation operation, String rule) {
        return new ProblemException(
                Problem.of(
                        ProblemCode.REQUEST_STATE,
                        "The operation is " + operation.state() + "; " + rule + ".",
                        operation.id()));
    }

    /** Adds remarks to the result, in the transaction that sets the operation DONE. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remark(OperationId id, Remarks remarks) {
        known(id).remark(remarks);
    }

    /** Records the counts of the result, in the transaction that sets the operation DONE. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(OperationId id, Counts counts) {
        known(id).count(counts);
    }

    /**
     * Returns an operation that has ended. Locks its row until the transaction ends.
     *
     * @throws ProblemException 409 when it has not ended
     */
    public Operation requireEnded(OperationId id) {
        var operation = known(id);
        if (!operation.state().isFinal()) {
            throw wrongState(operation, "cancel it before you delete it");
        }
        return operation;
    }

    private Operation known(OperationId id) {
        return locked(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(OperationId id) {
        return new ProblemException(
                Problem.notFound(
                        "No operation has this ID. It may have been deleted after its retention period.",
                        id));
    }

    /**
     * Returns whether an attempt holds the operation. Locks its row, so the answer holds until the
     * transaction ends: of several attempts, only one can meanwhile act outside the database.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isHeld(OperationId id, int attempt) {
        return locked(id).filter(operation -> operation.isHeldBy(attempt)).isPresent();
    }

    /**
     * Returns whether the operation is FAILED or CANCELLED. Locks its row, so the answer holds
     * until the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean endedWithoutResult(OperationId id) {
        return locked(id).filter(operation -> operation.state().endedWithoutResult()).isPresent();
    }

    /** Returns those of the folders that contain the work of a part of an operation. */
    public Set<String> foldersOfPartsAmong(Collection<String> folders) {
        return parts.foldersAmong(folders);
    }

    private Optional<Operation> locked(OperationId id) {
        return new OperationRows(em).lock(id).filter(Operations::isVisible);
    }

    private static boolean isVisible(Operation operation) {
        return Visibility.current().includes(operation.submittedBy());
    }
}
