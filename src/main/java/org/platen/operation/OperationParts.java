package org.platen.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.operation.fault.AttemptRetried;
import org.platen.operation.fault.Fault;
import org.platen.operation.queue.Queue;
import org.platen.operation.queue.Task;
import org.platen.operation.queue.WorkerSettings;
import org.platen.problem.Problem;

/**
 * The parts of operations. Code that changes a part locks its operation first. A part is held only
 * as long as the operation is held, by the attempt that divided it.
 */
@ApplicationScoped
@Transactional
public class OperationParts {

    @PersistenceContext EntityManager em;

    @Inject Queue queue;

    @Inject WorkerSettings settings;

    @Inject Event<OperationEnded> ended;

    @Inject Event<AttemptRetried> retried;

    @Inject InstantSource clock;

    /** A part and the operation that holds it. */
    private record Held(Operation operation, OperationPart part) {}

    /** An attempt at a part that has begun. */
    public record Started(
            Operation operation,
            PartId part,
            int attempt,
            boolean isLastTry,
            String request,
            Optional<String> traceparent) {

        static Started of(Operation operation, OperationPart part) {
            return new Started(
                    operation,
                    part.id(),
                    part.attempt(),
                    part.isLastTry(),
                    part.request(),
                    part.traceparent());
        }
    }

    /** Divides an operation and queues its parts. Does nothing if the claim was lost. */
    public void divide(OperationId id, int attempt, List<PartPlan> plans) {
        new OperationRows(em)
                .lock(id)
                .filter(operation -> operation.isHeldBy(attempt))
                .ifPresent(operation -> divide(operation, plans));
    }

    private void divide(Operation operation, List<PartPlan> plans) {
        operation.divide();
        var parts = new ArrayList<OperationPart>();
        for (var plan : plans) {
            parts.add(new OperationPart(operation, parts.size() + 1, plan));
        }
        parts.forEach(em::persist);
        em.flush();
        queue.addAll(Task.PART, parts.stream().map(part -> part.entry(operation)).toList());
    }

    /** Begins an attempt. Returns empty when there is nothing to do or no attempt is left. */
    public Optional<Started> start(PartId id) {
        var operation = held(id);
        return operation.flatMap(
                whole ->
                        find(id).filter(part -> startOrFail(whole, part))
                                .map(part -> Started.of(whole, part)));
    }

    private boolean startOrFail(Operation operation, OperationPart part) {
        if (part.isDone()) {
            return false;
        }
        if (part.isSpent()) {
            fail(operation, ClaimedOperations.exhausted(part.subTask()), clock.instant());
            return false;
        }
        part.start(settings.node());
        return true;
    }

    private void fail(Operation operation, Problem problem, Instant now) {
        operation.fail(problem, now);
        ended.fire(OperationEnded.of(operation));
    }

    /**
     * Records the progress of an attempt, both for the part and for the operation.
     *
     * @return whether the part is still held
     */
    public boolean report(PartId id, int attempt, long done, String step) {
        return reportPart(id, attempt, done, step) && reportOperation(id, step);
    }

    private boolean reportPart(PartId id, int attempt, long done, String step) {
        return em.createQuery(
                                "update OperationPart p set p.done = :done, p.subTask = :step"
                                        + " where p.key = :key and p.division = :division"
                                        + " and p.attempt = :attempt and p.state = :running")
                        .setParameter("done", done)
                        .setParameter("step", Operation.shortened(step))
                        .setParameter("key", id.key())
                        .setParameter("division", id.division())
                        .setParameter("attempt", attempt)
                        .setParameter("running", OperationPart.State.RUNNING)
                        .executeUpdate()
                == 1;
    }

    private boolean reportOperation(PartId id, String step) {
        return em.createQuery(
                                "update Operation o set o.progress = :percent, o.subTask = :step"
                                        + " where o.id = :id and o.state = :running and o.attempt = :division")
                        .setParameter("percent", percent(id))
                        .setParameter("step", Operation.shortened(step))
                        .setParameter("id", id.operation().value())
                        .setParameter("running", OperationState.RUNNING)
                        .setParameter("division", id.division())
                        .executeUpdate()
                == 1;
    }

    private int percent(PartId id) {
        var sums =
                em.createQuery(
                                "select sum(p.done), sum(p.weight) from OperationPart p"
                                        + " where p.key.operationId = :id",
                                Object[].class)
                        .setParameter("id", id.operation().value())
                        .getSingleResult();
        return Operation.percent(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }

    /**
     * Completes a part. When the last part is complete, the operation continues.
     *
     * @return whether this was done; if not, the claim was lost
     */
    public boolean complete(PartId id, int attempt, PartResult result) {
        return held(id, attempt).map(held -> complete(held, result)).orElse(false);
    }

    private boolean complete(Held held, PartResult result) {
        held.part().complete(result);
        em.flush();
        if (!areLeftOf(held.operation())) {
            var operation = held.operation();
            queue.add(operation.entry(Task.LARGE_OPERATION, operation.submittedAt()));
        }
        return true;
    }

    /** Returns whether the operation has parts that are not done. */
    boolean areLeftOf(Operation operation) {
        return operation.isDivided() && left(operation) > 0;
    }

    private long left(Operation operation) {
        return em.createQuery(
                        "select count(p) from OperationPart p"
                                + " where p.key.operationId = :id and p.state <> :done",
                        Long.class)
                .setParameter("id", operation.id().value())
                .setParameter("done", OperationPart.State.DONE)
                .getSingleResult();
    }

    /** Deletes the rows of the parts. The caller is responsible for their results. */
    void remove(Operation operation) {
        if (operation.isDivided()) {
            removeAll(operation.id());
        }
    }

    private void removeAll(OperationId id) {
        em.createQuery("delete from OperationPart p where p.key.operationId = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /**
     * Ends an attempt with a fault. Does nothing if the claim was lost. The operation fails if no
     * other attempt follows.
     *
     * @return when the next attempt is due; empty when there is none
     */
    public Optional<Instant> end(PartId id, int attempt, Fault fault) {
        return held(id, attempt).flatMap(held -> end(held, fault));
    }

    private Optional<Instant> end(Held held, Fault fault) {
        var now = clock.instant();
        var wait = held.part().end(fault, settings.retryWaits());
        wait.ifPresentOrElse(
                time -> retried.fire(new AttemptRetried(held.operation().type())),
                () -> fail(held.operation(), fault.problem(), now));
        return wait.map(now::plus);
    }

    /**
     * Returns an unfinished part to the queue.
     *
     * @return whether the attempt still held it
     */
    public boolean handBack(PartId id, int attempt) {
        var held = held(id, attempt);
        held.ifPresent(one -> one.part().handBack());
        return held.isPresent();
    }

    /** Returns the results of those parts of an operation that are done, in order. */
    public List<PartResult> results(OperationId id) {
        return em.createQuery(
                        "select p from OperationPart p where p.key.operationId = :id order by p.key.nr",
                        OperationPart.class)
                .setParameter("id", id.value())
                .getResultStream()
                .flatMap(part -> part.made().stream())
                .toList();
    }

    /**
     * Deletes the parts of an operation that has ended without a result.
     *
     * @return their results, which the caller must remove
     */
    public List<PartResult> abandon(OperationId id) {
        var inVain =
                new OperationRows(em)
                        .lock(id)
                        .filter(one -> one.state().endedWithoutResult() && one.isDivided())
                        .isPresent();
        var left = inVain ? results(id) : List.<PartResult>of();
        if (inVain) {
            removeAll(id);
        }
        return left;
    }

    /** Returns those of the folders that contain the work of a part. */
    Set<String> foldersAmong(Collection<String> folders) {
        return new HashSet<>(
                em.createQuery(
                                "select p.folder from OperationPart p where p.folder in :folders",
                                String.class)
                        .setParameter("folders", folders)
                        .getResultList());
    }

    private Optional<Held> held(PartId id, int attempt) {
        return held(id).flatMap(
                        whole ->
                                find(id).filter(part -> part.isHeldBy(attempt))
                                        .map(part -> new Held(whole, part)));
    }

    private Optional<Operation> held(PartId id) {
        return new OperationRows(em)
                .lock(id.operation())
                .filter(operation -> operation.isHeldBy(id.division()));
    }

    private Optional<OperationPart> find(PartId id) {
        return Optional.ofNullable(em.find(OperationPart.class, id.key()));
    }
}
