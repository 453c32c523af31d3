package org.platen.operation.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.operation.Claim;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.OperationParts;
import org.platen.operation.PartId;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;

/**
 * A claim that reports its progress to the database. It is lost when a report finds that the
 * attempt no longer holds its operation, when {@link #lose} is called, and when the time limit is
 * over.
 */
final class ReportingClaim implements Claim {

    /**
     * The minimum time between two reports of progress, and so the maximum delay until a
     * cancellation on another node is noticed.
     */
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);

    /** Receives reports of progress. */
    interface Reports {

        /**
         * Records the progress.
         *
         * @return whether the attempt still holds its operation or part
         */
        boolean report(long done, long total, String step);
    }

    /**
     * The claimed operation or part.
     *
     * @param attempt the number of the attempt at the operation or the part
     * @param isLastTry whether no other attempt follows if this one breaks off
     * @param traceparent the place in a trace that the attempt continues
     */
    record Subject(
            Operation operation,
            @Nullable PartId part,
            int attempt,
            boolean isLastTry,
            Optional<String> traceparent) {

        static Subject whole(Operation operation) {
            return new Subject(
                    operation,
                    null,
                    operation.attempt(),
                    operation.isLastTry(),
                    operation.traceparent());
        }

        static Subject part(OperationParts.Started started) {
            return new Subject(
                    started.operation(),
                    started.part(),
                    started.attempt(),
                    started.isLastTry(),
                    started.traceparent());
        }

        /** The name of the span of the attempt. */
        String spanName() {
            return part == null ? "operation" : "part";
        }

        /** The attributes of the span of the attempt. */
        Map<String, String> spanAttributes() {
            var attributes = new HashMap<String, String>();
            attributes.put("operation.id", operation.id().value());
            attributes.put("operation.type", operation.type());
            attributes.put("operation.attempt", Integer.toString(attempt));
            if (part != null) {
                attributes.put("operation.part", Integer.toString(part.nr()));
            }
            return attributes;
        }

        @Override
        public String toString() {
            var where = part == null ? "" : ", part " + part.nr();
            return "operation " + operation.id() + where + ", attempt " + attempt;
        }
    }

    private final Subject subject;

    private final Reports reports;

    private final InstantSource clock;

    private final Instant deadline;

    private Instant nextReport;

    private long done;

    private long total;

    private String step = "Starting";

    private volatile boolean lost;

    private boolean overdue;

    /**
     * @param limit the maximum duration of the whole operation, over all its attempts
     */
    ReportingClaim(Subject subject, Reports reports, Duration limit, InstantSource clock) {
        this.subject = subject;
        this.reports = reports;
        this.clock = clock;
        this.nextReport = clock.instant();
        this.deadline = subject.operation().startedAt().orElseGet(clock::instant).plus(limit);
    }

    @Override
    public OperationId id() {
        return subject.operation().id();
    }

    /** The user who owns the operation and its results. */
    String submittedBy() {
        return subject.operation().submittedBy();
    }

    @Override
    public String request() {
        return subject.operation().request();
    }

    @Override
    public int attempt() {
        return subject.attempt();
    }

    @Override
    public Instant submittedAt() {
        return subject.operation().submittedAt();
    }

    @Override
    public boolean isLastTry() {
        return subject.isLastTry();
    }

    Subject subject() {
        return subject;
    }

    @Override
    public void step(String name) {
        step = name;
    }

    @Override
    public void note(String name) {
        step = name;
        nextReport = clock.instant();
        heartbeat();
    }

    @Override
    public void progress(long nowDone, long ofTotal) {
        done = nowDone;
        total = ofTotal;
        heartbeat();
    }

    @Override
    public boolean heartbeat() {
        var now = clock.instant();
        if (!lost && now.isAfter(deadline)) {
            overdue = true;
            lost = true;
        }
        if (!lost && !now.isBefore(nextReport)) {
            nextReport = now.plus(BETWEEN_REPORTS);
            if (!reports.report(done, total, step)) {
                lost = true; // never set to false: another thread may have set it
            }
        }
        return !lost;
    }

    /** Ends the claim. May be called by any thread. */
    void lose() {
        lost = true;
    }

    /** The problem if the time limit ended the claim; empty if it was lost in another way. */
    Optional<Problem> reason() {
        return overdue
                ? Optional.of(
                        Problem.failed(
                                        "The operation took longer than platen.operation.timeout"
                                                + " allows. Its last step was: "
                                                + step
                                                + ".",
                                        "")
                                .as(ProblemCode.OPERATION_TIMEOUT))
                : Optional.empty();
    }
}
