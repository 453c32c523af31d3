package org.platen.operation;

import static org.platen.operation.OperationState.CANCELLED;
import static org.platen.operation.OperationState.DONE;
import static org.platen.operation.OperationState.FAILED;
import static org.platen.operation.OperationState.QUEUED;
import static org.platen.operation.OperationState.RUNNING;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.operation.facts.Counts;
import org.platen.operation.facts.Facts;
import org.platen.operation.fault.AttemptCounter;
import org.platen.operation.fault.Fault;
import org.platen.operation.queue.QueueEntry;
import org.platen.operation.queue.Task;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;

/**
 * One request for long-running work, from its acceptance to its end.
 *
 * <p>Each claim by a worker increments the attempt number. Only the worker of the current attempt
 * may change the operation. A worker that resumes after a pause finds that it no longer {@linkplain
 * #isHeldBy holds} the operation.
 */
@Entity
@Table(name = "operation")
public class Operation {

    private static final int MAX_SUB_TASK_LENGTH = 200;

    @Id private String id;

    private String type;

    @Column(columnDefinition = "text")
    private String request;

    @Enumerated(EnumType.STRING)
    private OperationState state;

    private int attempt;

    @Embedded private AttemptCounter tries;

    private int ticket;

    private boolean divided;

    private int progress;

    @Column(name = "sub_task")
    private String subTask;

    private Priority priority;

    @Column(name = "parent_id")
    private @Nullable String parent;

    private @Nullable String node;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String result;

    @Column(columnDefinition = "text")
    private @Nullable String remarks;

    private @Nullable String traceparent;

    @Embedded private @Nullable Facts facts;

    @Column(name = "problem_status")
    private @Nullable Integer problemStatus;

    @Column(name = "problem_message", columnDefinition = "text")
    private @Nullable String problemMessage;

    @Column(name = "problem_parameter", columnDefinition = "text")
    private @Nullable String problemParameter;

    @Column(name = "problem_code")
    private @Nullable String problemCode;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Operation() {}

    Operation(OperationId id, NewOperation wanted, Instant now) {
        this.id = id.value();
        this.type = wanted.type();
        this.request = wanted.request();
        this.submittedBy = wanted.user();
        this.priority = wanted.priority();
        this.parent = wanted.parent().map(OperationId::value).orElse(null);
        this.traceparent = wanted.traceparent().orElse(null);
        this.tries = new AttemptCounter();
        this.facts = wanted.facts();
        this.submittedAt = now;
        this.state = QUEUED;
        this.subTask = "Queued";
    }

    void start(String worker, Instant now) {
        become(RUNNING);
        node = worker;
        attempt++;
        tries.begin();
        subTask = "Starting";
        if (!divided) {
            progress = 0;
        }
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /**
     * Returns the operation to the queue because the node is shutting down. The attempt does not
     * count.
     */
    void handBack() {
        tries.doNotCount();
        queue("Queued");
    }

    /**
     * Marks the operation as divided: the work is done in its parts, and the operation continues
     * when they are done.
     */
    void divide() {
        divided = true;
        tries.reset();
    }

    /**
     * Ends the attempt with a fault. The operation fails if no other attempt follows.
     *
     * @return the delay until the next attempt; empty when the operation has failed
     */
    Optional<Duration> end(Fault fault, List<Duration> waits, Instant now) {
        var wait = tries.after(fault, waits);
        wait.ifPresentOrElse(
                time -> queue("Waiting for a retry: " + fault.problem().message()),
                () -> fail(fault.problem(), now));
        return wait;
    }

    /** Queues the failed operation again, as if it had just been submitted. */
    void retry() {
        queue("Queued");
        tries.reset();
        divided = false;
        progress = 0;
        startedAt = null;
        endedAt = null;
        problemStatus = null;
        problemMessage = null;
        problemParameter = null;
        problemCode = null;
    }

    private void queue(String reason) {
        become(QUEUED);
        node = null;
        subTask = shortened(reason);
    }

    static int percent(long done, long total) {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }

    static String shortened(String text) {
        return text.length() <= MAX_SUB_TASK_LENGTH
                ? text
                : text.substring(0, MAX_SUB_TASK_LENGTH - 1) + "…";
    }

    void complete(String outcome, Instant now) {
        end(DONE, now);
        result = outcome;
        progress = 100;
        subTask = "Done";
    }

    void remark(Remarks made) {
        remarks = made.toColumn();
    }

    void count(Counts made) {
        facts = facts().with(made);
    }

    void fail(Problem problem, Instant now) {
        end(FAILED, now);
        problemStatus = problem.status();
        problemMessage = problem.message();
        problemParameter = problem.parameter();
        problemCode = problem.code().text();
    }

    void cancel(String reason, Instant now) {
        end(CANCELLED, now);
        subTask = shortened(reason.isEmpty() ? "Cancelled" : "Cancelled: " + reason);
    }

    private void end(OperationState last, Instant now) {
        become(last);
        endedAt = now;
    }

    private void become(OperationState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalTransitionException(id(), state, next);
        }
        state = next;
    }

    /** Issues the operation's new place in the queue. Any earlier place becomes void. */
    QueueTicket issueTicket() {
        ticket = attempt;
        return new QueueTicket(id(), ticket);
    }

    /** Issues a new place, as an entry of the queue. */
    QueueEntry entry(Task task, Instant due) {
        return new QueueEntry(task, issueTicket().text(), priority.rank(), due);
    }

    boolean isCurrent(QueueTicket shown) {
        return shown.nr() == ticket;
    }

    boolean isHeldBy(int claimedAttempt) {
        return state == RUNNING && attempt == claimedAttempt;
    }

    /** Returns whether the maximum number of attempts has been used. */
    boolean isSpent() {
        return tries.areSpent();
    }

    /** Returns whether no other attempt follows if the present one breaks off. */
    public boolean isLastTry() {
        return tries.isLast();
    }

    /** Returns whether the work is done in parts. */
    public boolean isDivided() {
        return divided;
    }

    public OperationId id() {
        return new OperationId(id);
    }

    /** The internal name of the responsible service. It also selects the handler. */
    public String type() {
        return type;
    }

    /** The request that the handler receives, as JSON. */
    public String request() {
        return request;
    }

    public OperationState state() {
        return state;
    }

    /**
     * The number of the current attempt. Each claim of the whole operation increases it; it never
     * decreases.
     */
    public int attempt() {
        return attempt;
    }

    /** The progress, in percent. */
    public int progress() {
        return progress;
    }

    public String subTask() {
        return subTask;
    }

    public Priority priority() {
        return priority;
    }

    /** The operation of which this one repeats a part. It may have been deleted since. */
    public Optional<OperationId> parent() {
        return Optional.ofNullable(parent).map(OperationId::new);
    }

    /** The node that executes the operation, or executed it last. */
    public Optional<String> node() {
        return Optional.ofNullable(node);
    }

    /** The place of the request in a trace, which the work continues. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(traceparent);
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The result that the handler published. Present if and only if the operation is DONE. */
    public Optional<String> result() {
        return Optional.ofNullable(result);
    }

    /** Remarks of the handler, if any. Only an operation that is DONE has them. */
    public Optional<Remarks> remarks() {
        return Optional.ofNullable(Remarks.ofColumn(remarks));
    }

    /** The reason for the failure. Present if and only if the operation is FAILED. */
    public Optional<Problem> problem() {
        return problem(problemStatus, problemMessage, problemParameter, problemCode);
    }

    /** Creates a problem from the columns of a row. */
    public static Optional<Problem> problem(
            @Nullable Integer status,
            @Nullable String message,
            @Nullable String parameter,
            @Nullable String code) {
        return status == null || message == null
                ? Optional.empty()
                : Optional.of(new Problem(status, message, parameter == null ? "" : parameter))
                        .map(
                                problem ->
                                        code == null
                                                ? problem
                                                : problem.as(ProblemCode.ofText(code)));
    }

    /** The preset, the label, and the counts of the result. */
    public Facts facts() {
        // JPA reads null where all columns are null.
        return facts == null ? Facts.of(null, null) : facts;
    }
}
