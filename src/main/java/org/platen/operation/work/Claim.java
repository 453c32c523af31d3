package org.platen.operation.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.PartId;
import org.platen.operation.Parts;
import org.platen.problem.Problem;

/**
 * One attempt at an operation, or at a part of one, as its handler sees it. For one thread at a
 * time.
 */
public final class Claim {

    /**
     * How often, at most, progress is written, and so how late, at most, a cancel on another node
     * is noticed.
     */
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);

    /** Where progress is reported to. */
    interface Reports {

        /**
         * Writes where the work stands.
         *
         * @return whether the attempt still holds what it works at
         */
        boolean report(long done, long total, String step);
    }

    /**
     * What is claimed.
     *
     * @param attempt at the operation or the part
     * @param isLastTry whether no other attempt follows if it breaks off
     */
    record Subject(Operation operation, @Nullable PartId part, int attempt, boolean isLastTry) {

        static Subject whole(Operation operation) {
            return new Subject(operation, null, operation.attempt(), operation.isLastTry());
        }

        static Subject part(Parts.Started started) {
            return new Subject(
                    started.operation(), started.part(), started.attempt(), started.isLastTry());
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
     * @param limit for the whole operation, all its attempts together
     */
    Claim(Subject subject, Reports reports, Duration limit, InstantSource clock) {
        this.subject = subject;
        this.reports = reports;
        this.clock = clock;
        this.nextReport = clock.instant();
        this.deadline = subject.operation().startedAt().orElseGet(clock::instant).plus(limit);
    }

    public OperationId id() {
        return subject.operation().id();
    }

    /** The user to whom the operation, and what it makes, belongs. */
    String submittedBy() {
        return subject.operation().submittedBy();
    }

    /** Of the operation. */
    public String request() {
        return subject.operation().request();
    }

    /** Counts from 1, and rises with each attempt. */
    public int attempt() {
        return subject.attempt();
    }

    public Instant submittedAt() {
        return subject.operation().submittedAt();
    }

    /**
     * Whether no other attempt follows if this one breaks off, as others have: what is in work then
     * is the reason that is told, so it must be {@linkplain #note noted}.
     */
    public boolean isLastTry() {
        return subject.isLastTry();
    }

    Subject subject() {
        return subject;
    }

    /** Says which step the work is at, in words for the list of operations. */
    public void step(String name) {
        step = name;
    }

    /** As {@link #step}, and writes it at once: whoever looks for a culprit finds it there. */
    public void note(String name) {
        step = name;
        nextReport = clock.instant();
        isLost();
    }

    /** Says how far the work is. Cheap: may be called for each document. */
    public void progress(long nowDone, long ofTotal) {
        done = nowDone;
        total = ofTotal;
        isLost();
    }

    /** Whether the work must stop. Cheap: may be asked for each document. */
    public boolean isLost() {
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
        return lost;
    }

    /** Stops the work if it must stop. */
    public void check() {
        if (isLost()) {
            throw new LostClaimException(id());
        }
    }

    void lose() {
        lost = true;
    }

    /** Why the claim is lost, if it is not that somebody else has ended or taken the operation. */
    Optional<Problem> reason() {
        return overdue
                ? Optional.of(
                        Problem.failed(
                                "The operation took longer than platen.operation.timeout allows;"
                                        + " it was at: "
                                        + step
                                        + ".",
                                ""))
                : Optional.empty();
    }
}
