package org.platen.operation.work;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.platen.door.SafeFault;
import org.platen.log.ContextLog;
import org.platen.operation.Claim;
import org.platen.operation.ClaimedOperations;
import org.platen.operation.DivisibleHandler;
import org.platen.operation.Operation;
import org.platen.operation.OperationEnded;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationId;
import org.platen.operation.OperationParts;
import org.platen.operation.Operations;
import org.platen.operation.PartId;
import org.platen.operation.Publication;
import org.platen.operation.QueueTicket;
import org.platen.operation.queue.Queue;
import org.platen.operation.queue.Task;
import org.platen.operation.queue.WorkerSettings;
import org.platen.operation.queue.Workers;
import org.platen.problem.ProblemException;

/**
 * Executes the entries of the queue one after the other, on as many threads as the queue provides.
 */
@ApplicationScoped
class Worker implements Workers {

    private static final System.Logger LOG = ContextLog.of(Worker.class);

    private static final Duration UNTIL_TIDIED_AGAIN = Duration.ofSeconds(15);

    @Inject Operations operations;

    @Inject ClaimedOperations held;

    @Inject OperationParts parts;

    @Inject @Any Instance<OperationHandler> handlers;

    @Inject WorkerSettings settings;

    @Inject AttemptRunner guard;

    @Inject InstantSource clock;

    private final Set<ReportingClaim> claims = ConcurrentHashMap.newKeySet();

    private volatile boolean takesNothingNew;

    @Override
    public Optional<Instant> work(Task task, String name) {
        return switch (task) {
            case OPERATION -> work(QueueTicket.of(name), this::quickly);
            case LARGE_OPERATION -> work(QueueTicket.of(name), this::atLength);
            case PART -> workPart(PartId.of(name));
        };
    }

    private Optional<Instant> work(QueueTicket ticket, Function<Operation, Attempt> attempts) {
        if (takesNothingNew) {
            return Optional.of(Queue.SAME_PLACE);
        }
        var again = held.start(ticket).flatMap(one -> attempt(attempts.apply(one)));
        return again.or(() -> cleanUp(ticket.operation()));
    }

    /** Executes a small operation; moves a large one to the lane for large operations. */
    private Attempt quickly(Operation operation) {
        return operation.isDivided()
                ? atLength(operation)
                : new SortingAttempt(held, claim(operation), operation, handler(operation));
    }

    /** Divides the operation, combines the results of its parts, or executes it undivided. */
    private Attempt atLength(Operation operation) {
        var claim = claim(operation);
        if (handler(operation) instanceof DivisibleHandler handler) {
            return operation.isDivided()
                    ? new WholeAttempt(held, claim, one -> conclusion(handler, one))
                    : new DividingAttempt(held, parts, claim, handler);
        }
        return new WholeAttempt(held, claim, handler(operation)::handle);
    }

    private Publication conclusion(DivisibleHandler handler, Claim claim) {
        return handler.conclude(claim, parts.results(claim.id()));
    }

    private ReportingClaim claim(Operation operation) {
        return new ReportingClaim(
                ReportingClaim.Subject.whole(operation),
                (done, total, step) ->
                        held.report(operation.id(), operation.attempt(), done, total, step),
                settings.timeout(),
                clock);
    }

    private Optional<Instant> workPart(PartId id) {
        if (takesNothingNew) {
            return Optional.of(Queue.SAME_PLACE);
        }
        var again = parts.start(id).flatMap(started -> attempt(part(started)));
        return again.or(() -> cleanUp(id.operation()));
    }

    private Attempt part(OperationParts.Started started) {
        var subject = ReportingClaim.Subject.part(started);
        var claim =
                new ReportingClaim(
                        subject,
                        (done, total, step) ->
                                parts.report(started.part(), started.attempt(), done, step),
                        settings.timeout(),
                        clock);
        LOG.log(INFO, subject + ": begins");
        var handler = (DivisibleHandler) handler(started.operation());
        return new PartAttempt(parts, started, claim, handler);
    }

    private Optional<Instant> attempt(Attempt attempt) {
        claims.add(attempt.claim());
        if (guard.isStopping()) { // this attempt began too late to be notified
            attempt.claim().lose();
        }
        try {
            return guard.make(attempt);
        } finally {
            claims.remove(attempt.claim());
        }
    }

    /**
     * Removes what an operation has left that ended without a result, including one that was
     * cancelled while its node was dead.
     *
     * @return when to try again; empty if nothing is left
     */
    private Optional<Instant> cleanUp(OperationId id) {
        return operations
                .find(id)
                .filter(operation -> operation.state().endedWithoutResult())
                .flatMap(this::cleanUp);
    }

    private Optional<Instant> cleanUp(Operation operation) {
        try {
            handler(operation).abandon(operation);
            if (handler(operation) instanceof DivisibleHandler handler) {
                handler.discard(parts.abandon(operation.id()));
            }
            return Optional.empty();
        } catch (ProblemException e) {
            LOG.log(
                    WARNING,
                    "operation "
                            + operation.id()
                            + " could not be cleaned up completely; the cleanup is retried",
                    new SafeFault(e));
            return Optional.of(clock.instant().plus(UNTIL_TIDIED_AGAIN));
        }
    }

    private OperationHandler handler(Operation operation) {
        return handlers.stream()
                .filter(handler -> handler.type().equals(operation.type()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no handler for operations of type " + operation.type()));
    }

    /**
     * Ends the claims of an operation that ended while this node works on it: it was cancelled, or
     * one of its parts failed. Its workers then need not wait for the next report of progress.
     */
    void lose(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperationEnded event) {
        claims.stream()
                .filter(claim -> claim.id().equals(event.id()))
                .forEach(ReportingClaim::lose);
    }

    @Override
    public void takeNothingNew() {
        takesNothingNew = true;
    }

    @Override
    public void stop() {
        takesNothingNew = true;
        guard.stop();
        claims.forEach(ReportingClaim::lose);
    }
}
