package org.platen.operation;

import static org.platen.operation.OperationState.RUNNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.platen.operation.fault.AttemptCounter;
import org.platen.operation.fault.AttemptRetried;
import org.platen.operation.fault.Fault;
import org.platen.operation.queue.Queue;
import org.platen.operation.queue.Task;
import org.platen.operation.queue.WorkerSettings;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;

/**
 * State changes that workers make to claimed operations, from the start of an attempt to its end.
 * Every method except {@link #start} does nothing if the attempt no longer holds the operation. For
 * workers only.
 */
@ApplicationScoped
@Transactional
public class ClaimedOperations {

    @PersistenceContext EntityManager em;

    @Inject Queue queue;

    @Inject OperationParts parts;

    @Inject WorkerSettings settings;

    @Inject Event<OperationEnded> ended;

    @Inject Event<AttemptRetried> retried;

    @Inject InstantSource clock;

    /**
     * Begins an attempt. Returns empty when there is nothing to do: the operation has ended, has
     * used up its attempts, is executed in parts, or has another place in the queue.
     */
    public Optional<Operation> start(QueueTicket ticket) {
        return new OperationRows(em)
                .lock(ticket.operation())
                .filter(operation -> operation.isCurrent(ticket))
                .filter(this::startOrFail);
    }

    private boolean startOrFail(Operation operation) {
        if (operation.state().isFinal() || parts.areLeftOf(operation)) {
            return false;
        }
        if (operation.isSpent()) {
            operation.fail(exhausted(operation.subTask()), clock.instant());
            ended.fire(OperationEnded.of(operation));
            return false;
        }
        operation.start(settings.node(), clock.instant());
        return true;
    }

    static Problem exhausted(String lastSeen) {
        return Problem.failed(
                        "The server stopped unexpectedly in each of "
                                + AttemptCounter.MAX_ATTEMPTS
                                + " attempts at this operation, most recently during: "
                                + lastSeen
                                + ". See the server log, and retry the operation when the cause is fixed.",
                        "")
                .as(ProblemCode.NODE_LOST);
    }

    /**
     * Records the progress of an attempt.
     *
     * @return whether it still holds the operation
     */
    public boolean report(OperationId id, int attempt, long done, long total, String step) {
        return em.createQuery(
                                "update Operation o set o.progress = :percent, o.subTask = :subTask"
                                        + " where o.id = :id and o.state = :running and o.attempt = :attempt")
                        .setParameter("percent", Operation.percent(done, total))
                        .setParameter("subTask", Operation.shortened(step))
                        .setParameter("id", id.value())
                        .setParameter("running", RUNNING)
                        .setParameter("attempt", attempt)
                        .executeUpdate()
                == 1;
    }

    /** Moves an operation to the lane for large operations. Does nothing if the claim was lost. */
    public void moveToLargeLane(OperationId id, int attempt) {
        held(id, attempt)
                .ifPresent(
                        operation -> {
                            operation.handBack();
                            queue.add(
                                    operation.entry(Task.LARGE_OPERATION, operation.submittedAt()));
                        });
    }

    /**
     * Publishes the work and sets the operation DONE, in one transaction.
     *
     * @param publication makes the work visible and returns the result
     * @return whether this was done; if not, the claim was lost
     */
    public boolean complete(OperationId id, int attempt, Supplier<String> publication) {
        return held(id, attempt)
                .map(
                        operation -> {
                            operation.complete(publication.get(), clock.instant());
                            parts.remove(operation);
                            ended.fire(OperationEnded.of(operation));
                            return true;
                        })
                .orElse(false);
    }

    /**
     * Ends an attempt with a fault. Does nothing if the claim was lost.
     *
     * @return when the next attempt is due; empty when there is none
     */
    public Optional<Instant> end(OperationId id, int attempt, Fault fault) {
        return held(id, attempt).flatMap(operation -> end(operation, fault));
    }

    private Optional<Instant> end(Operation operation, Fault fault) {
        var now = clock.instant();
        var wait = operation.end(fault, settings.retryWaits(), now);
        wait.ifPresentOrElse(
                time -> retried.fire(new AttemptRetried(operation.type())),
                () -> ended.fire(OperationEnded.of(operation)));
        return wait.map(now::plus);
    }

    /**
     * Returns an unfinished operation to the queue.
     *
     * @return whether the attempt still held it
     */
    public boolean handBack(OperationId id, int attempt) {
        var held = held(id, attempt);
        held.ifPresent(Operation::handBack);
        return held.isPresent();
    }

    private Optional<Operation> held(OperationId id, int attempt) {
        return new OperationRows(em).lock(id).filter(operation -> operation.isHeldBy(attempt));
    }
}
