package org.platen.operation;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Works at one operation after the other, on as many threads as the queue calls it from. */
@ApplicationScoped
class Worker {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    @Inject Operations operations;

    @Inject @Any Instance<OperationHandler> handlers;

    @Inject WorkerSettings settings;

    private final Map<OperationId, Claim> claims = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    /** Attempts an operation. Throws only when the database fails: the queue then calls again. */
    void work(OperationId id) {
        if (stopping) {
            throw new LostClaimException(id);
        }
        operations.start(id, settings.node()).ifPresent(this::attempt);
        tidy(operations.get(id));
    }

    private void attempt(Operation operation) {
        var claim = new Claim(operation, operations, Clock.systemUTC());
        claims.put(claim.id(), claim);
        try {
            handle(operation.type(), claim);
        } finally {
            claims.remove(claim.id(), claim);
        }
    }

    private void handle(String type, Claim claim) {
        Publication publication;
        try {
            publication = handler(type).handle(claim);
        } catch (ProblemException e) {
            operations.fail(claim, e.problem());
            return;
        } catch (LostClaimException e) {
            letGo(claim);
            return;
        } catch (RuntimeException | Error e) {
            LOG.log(
                    ERROR,
                    "operation " + claim.id() + ", attempt " + claim.attempt() + ", broke",
                    e);
            operations.fail(claim, Problem.unexpected());
            return;
        }
        publish(claim, publication);
    }

    private void publish(Claim claim, Publication publication) {
        try {
            if (!operations.complete(claim, publication)) {
                publication.discard();
            }
        } catch (ProblemException e) {
            // The publication's own: nothing of it is kept. Of any other fault it is not known
            // whether the commit was
            // carried out, so nothing may be discarded: the queue tries again.
            publication.discard();
            operations.fail(claim, e.problem());
        }
    }

    private void letGo(Claim claim) {
        LOG.log(INFO, "operation " + claim.id() + ", attempt " + claim.attempt() + ": let go");
        if (stopping && operations.handBack(claim)) {
            // The exception makes the queue keep the operation, for another node or the next start.
            throw new LostClaimException(claim.id());
        }
    }

    /** Also for an operation that was cancelled while the node that worked at it was dead. */
    private void tidy(Operation operation) {
        if (operation.state().isInVain()) {
            try {
                handler(operation.type()).abandon(operation.id());
            } catch (ProblemException e) {
                LOG.log(WARNING, "operation " + operation.id() + " leaves something behind", e);
            }
        }
    }

    private OperationHandler handler(String type) {
        return handlers.stream()
                .filter(handler -> handler.type().equals(type))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no handler of operations of type " + type));
    }

    /**
     * An operation that ended while this node works at it was cancelled: its handler need not wait
     * for its next report.
     */
    void lose(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended event) {
        Optional.ofNullable(claims.get(event.id())).ifPresent(Claim::lose);
    }

    /** Takes nothing new, and hands back what it is at. */
    void stop() {
        stopping = true;
        claims.values().forEach(Claim::lose);
    }
}
