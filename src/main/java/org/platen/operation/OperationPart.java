package org.platen.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.operation.fault.AttemptCounter;
import org.platen.operation.fault.Fault;
import org.platen.operation.queue.QueueEntry;
import org.platen.operation.queue.Task;
import org.platen.trace.TraceParent;

/**
 * A part of an operation that was divided. Like an operation, it is claimed by attempts, and only
 * the current attempt may change it. An attempt holds the part only while the operation remains in
 * the state in which it was divided.
 */
@Entity
@Table(name = "operation_part")
class OperationPart {

    @Embeddable
    record Key(@Column(name = "operation_id") String operationId, int nr) implements Serializable {}

    /** The states of a part. They are independent of the operation's own state. */
    enum State {
        QUEUED,
        RUNNING,
        DONE
    }

    @EmbeddedId private Key key;

    private int division;

    @Column(columnDefinition = "text")
    private String request;

    private long weight;

    @SuppressWarnings("UnusedVariable") // queries read it
    private long done;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempt;

    @Embedded private AttemptCounter tries;

    @SuppressWarnings("UnusedVariable") // for people who inspect the table
    private @Nullable String node;

    @Column(name = "sub_task")
    private String subTask;

    private @Nullable String folder;

    @Column(columnDefinition = "text")
    private @Nullable String result;

    private @Nullable String traceparent;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OperationPart() {}

    OperationPart(Operation operation, int nr, PartPlan plan) {
        this.key = new Key(operation.id().value(), nr);
        this.division = operation.attempt();
        this.request = plan.request();
        this.weight = plan.weight();
        this.state = State.QUEUED;
        this.tries = new AttemptCounter();
        this.subTask = "";
        this.traceparent = TraceParent.current().or(operation::traceparent).orElse(null);
    }

    void start(String worker) {
        state = State.RUNNING;
        node = worker;
        attempt++;
        tries.begin();
        done = 0;
    }

    void handBack() {
        tries.doNotCount();
        state = State.QUEUED;
    }

    void complete(PartResult made) {
        state = State.DONE;
        done = weight;
        folder = made.folder();
        result = made.result();
    }

    /**
     * Ends the attempt with a fault.
     *
     * @return the delay until the next attempt; empty when there is none
     */
    Optional<Duration> end(Fault fault, List<Duration> waits) {
        var wait = tries.after(fault, waits);
        wait.ifPresent(time -> state = State.QUEUED);
        return wait;
    }

    boolean isHeldBy(int claimedAttempt) {
        return state == State.RUNNING && attempt == claimedAttempt;
    }

    boolean isSpent() {
        return tries.areSpent();
    }

    boolean isLastTry() {
        return tries.isLast();
    }

    boolean isDone() {
        return state == State.DONE;
    }

    PartId id() {
        return new PartId(new OperationId(key.operationId()), division, key.nr());
    }

    /** The part's entry in the queue. */
    QueueEntry entry(Operation operation) {
        return new QueueEntry(
                Task.PART, id().text(), operation.priority().rank(), operation.submittedAt());
    }

    String request() {
        return request;
    }

    /** The place of the division in a trace, which the work at the part continues. */
    Optional<String> traceparent() {
        return Optional.ofNullable(traceparent);
    }

    int attempt() {
        return attempt;
    }

    /** The step that was last reported; empty when there was none. */
    String subTask() {
        return subTask;
    }

    /** The result. Present if and only if the part is done. */
    Optional<PartResult> made() {
        return folder == null || result == null
                ? Optional.empty()
                : Optional.of(new PartResult(folder, result));
    }
}
