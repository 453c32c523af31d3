package org.platen.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One attempt at an operation, as its handler sees it. For one thread at a time. */
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
         * @return whether the attempt still holds the operation
         */
        boolean report(OperationId id, int attempt, int percent, String subTask);
    }

    private final Operation operation;

    private final Reports reports;

    private final InstantSource clock;

    private Instant nextReport;

    private int percent;

    private String subTask = "Starting";

    private volatile boolean lost;

    Claim(Operation operation, Reports reports, InstantSource clock) {
        this.operation = operation;
        this.reports = reports;
        this.clock = clock;
        this.nextReport = clock.instant();
    }

    public OperationId id() {
        return operation.id();
    }

    public String request() {
        return operation.request();
    }

    /** Counts from 1. What an attempt writes to disk goes to places of its own. */
    public int attempt() {
        return operation.attempt();
    }

    public Instant submittedAt() {
        return operation.submittedAt();
    }

    /** Says which step the work is at, in words for the list of operations. */
    public void step(String name) {
        subTask = name;
    }

    /** Says how far the work is. Cheap: may be called for each document. */
    public void progress(long done, long total) {
        percent = total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        isLost();
    }

    /** Whether the work must stop. Cheap: may be asked for each document. */
    public boolean isLost() {
        if (!lost && !clock.instant().isBefore(nextReport)) {
            nextReport = clock.instant().plus(BETWEEN_REPORTS);
            lost = !reports.report(id(), attempt(), percent, subTask);
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
}
