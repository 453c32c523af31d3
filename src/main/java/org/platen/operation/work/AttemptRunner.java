package org.platen.operation.work;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.platen.door.LimitedLog;
import org.platen.door.SafeFault;
import org.platen.door.SafeText;
import org.platen.log.ContextLog;
import org.platen.log.LogContext;
import org.platen.operation.FaultException;
import org.platen.operation.LostClaimException;
import org.platen.operation.fault.Fault;
import org.platen.operation.queue.Queue;
import org.platen.owner.Owner;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;
import org.platen.trace.Spans;

/**
 * Runs attempts: records the end of each attempt, however it ends, and protects everything else
 * from its failure.
 */
@ApplicationScoped
class AttemptRunner {

    private static final System.Logger LOG = ContextLog.of(AttemptRunner.class);

    private static final long MILLIS_UNTIL_DATABASE_IS_ASKED_AGAIN = 500;

    private static final long MILLIS_UNTIL_TAKEN_UP_AGAIN = 500;

    private static final int MAX_MESSAGE = 500;

    @Inject InstantSource clock;

    @SuppressWarnings("NullAway.Init") // needs the clock
    private LimitedLog broken;

    @SuppressWarnings("NullAway.Init") // needs the clock
    private LimitedLog failed;

    private volatile boolean stopping;

    @PostConstruct
    void begin() {
        broken = new LimitedLog(LOG, "attempts that failed unexpectedly", clock);
        failed = new LimitedLog(LOG, "failed attempts", clock);
    }

    /**
     * Runs an attempt, in a span of the operation's trace.
     *
     * @return when the next attempt is due; empty for never
     * @throws RuntimeException when the database fails for so long that this node stops: the queue
     *     then keeps the operation or part
     */
    Optional<Instant> make(Attempt attempt) {
        var subject = attempt.claim().subject();
        var context = new LogContext(attempt.claim().id().value(), attempt.claim().submittedBy());
        return context.call(
                () ->
                        Spans.continued(
                                subject.spanName(),
                                subject.traceparent(),
                                subject.spanAttributes(),
                                () -> makeTraced(attempt)));
    }

    private Optional<Instant> makeTraced(Attempt attempt) {
        try {
            Owner.ofWork(attempt.claim().submittedBy()).run(attempt::make);
            return Optional.empty();
        } catch (FaultException e) {
            return end(attempt, e.fault(), e);
        } catch (ProblemException e) {
            return end(attempt, Fault.permanent(e.problem()), e);
        } catch (LostClaimException e) {
            return letGo(attempt);
        } catch (OutOfMemoryError e) {
            return end(attempt, Fault.resourceLimit(outOfMemory()), e);
        } catch (Exception | Error e) { // a failing commit may throw an undeclared exception
            broken.log(attempt.claim().subject() + " broke", e);
            return end(attempt, unknown(e), e);
        }
    }

    private static Fault unknown(Throwable cause) {
        return DatabaseFault.isIn(cause)
                ? DatabaseFault.asFault()
                : Fault.permanent(Problem.unexpected());
    }

    private static Problem outOfMemory() {
        return Problem.failed(
                        "The server did not have enough memory for this operation."
                                + " Increase it with JAVA_OPTS, for example -Xmx4g, then retry"
                                + " the operation.",
                        "")
                .as(ProblemCode.DOCUMENT_MEMORY);
    }

    private Optional<Instant> end(Attempt attempt, Fault fault, Throwable cause) {
        Spans.markFailed();
        var again = retryUntilDatabaseAnswers(() -> attempt.end(fault));
        var line =
                attempt.claim().subject()
                        + ": "
                        + SafeText.of(fault.problem().message(), MAX_MESSAGE)
                        + again.map(time -> " The next attempt is at " + time + ".").orElse("");
        if (again.isPresent()) {
            LOG.log(WARNING, line);
        } else {
            failed.log(line);
        }
        LOG.log(System.Logger.Level.DEBUG, "the cause", new SafeFault(cause));
        return again;
    }

    private Optional<Instant> letGo(Attempt attempt) {
        LOG.log(INFO, attempt.claim().subject() + ": claim lost or work stopped, attempt ended");
        var reason = attempt.claim().reason();
        if (reason.isPresent()) {
            return retryUntilDatabaseAnswers(() -> attempt.end(Fault.permanent(reason.get())));
        }
        // Still held: this node stops, or the handler stopped for a reason of its own.
        if (!retryUntilDatabaseAnswers(attempt::handBack)) {
            return Optional.empty();
        }
        return Optional.of(
                stopping
                        ? Queue.SAME_PLACE
                        : clock.instant().plusMillis(MILLIS_UNTIL_TAKEN_UP_AGAIN));
    }

    /**
     * Repeats a change until the database answers, so that an interruption of the database loses no
     * report.
     */
    private <T> T retryUntilDatabaseAnswers(Supplier<T> telling) {
        while (true) {
            try {
                return telling.get();
            } catch (Exception e) {
                if (stopping || !DatabaseFault.isIn(e)) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(Exception reason) {
        try {
            Thread.sleep(MILLIS_UNTIL_DATABASE_IS_ASKED_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was away", reason);
        }
    }

    /** Notes that this node stops: work whose claim is then lost keeps its place in the queue. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }
}
