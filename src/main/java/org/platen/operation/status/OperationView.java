package org.platen.operation.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.Priority;
import org.platen.operation.Remarks;
import org.platen.operation.facts.Counts;
import org.platen.operation.facts.Facts;
import org.platen.operation.facts.PresetUsed;
import org.platen.problem.ProblemView;

/**
 * The representation of an operation on our own interface. Times are ISO 8601, UTC.
 *
 * @param parent the operation of which this one repeats a part
 * @param remarks shown as keys of the operation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationView(
        String id,
        String type,
        OperationState state,
        @Nullable PresetUsed preset,
        @Nullable String label,
        @Nullable Counts counts,
        Priority priority,
        @Nullable String parent,
        int progress,
        String step,
        int attempt,
        @Nullable String node,
        String submittedBy,
        String submittedAt,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable String result,
        @JsonUnwrapped @Nullable Remarks remarks,
        @Nullable ProblemView problem) {

    private static final String HIDDEN = "The reason is shown to users with ROLE_DATA.";

    /** Creates a view from the columns of a row. */
    public OperationView(
            String id,
            String type,
            OperationState state,
            @Nullable Facts facts,
            Priority priority,
            @Nullable String parent,
            int progress,
            String step,
            int attempt,
            @Nullable String node,
            String submittedBy,
            Instant submittedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String result,
            @Nullable String remarks,
            @Nullable Integer problemStatus,
            @Nullable String problemMessage,
            @Nullable String problemParameter,
            @Nullable String problemCode) {
        this(
                id,
                type,
                state,
                facts == null ? null : facts.preset().orElse(null),
                facts == null ? null : facts.label().orElse(null),
                facts == null ? null : facts.counts().orElse(null),
                priority,
                parent,
                progress,
                step,
                attempt,
                node,
                submittedBy,
                submittedAt.toString(),
                text(startedAt),
                text(endedAt),
                result,
                Remarks.ofColumn(remarks),
                Operation.problem(problemStatus, problemMessage, problemParameter, problemCode)
                        .map(problem -> ProblemView.of(problem, null))
                        .orElse(null));
    }

    public static OperationView of(Operation operation) {
        var facts = operation.facts();
        return new OperationView(
                operation.id().value(),
                operation.type(),
                operation.state(),
                facts.preset().orElse(null),
                facts.label().orElse(null),
                facts.counts().orElse(null),
                operation.priority(),
                operation.parent().map(OperationId::value).orElse(null),
                operation.progress(),
                operation.subTask(),
                operation.attempt(),
                operation.node().orElse(null),
                operation.submittedBy(),
                operation.submittedAt().toString(),
                text(operation.startedAt().orElse(null)),
                text(operation.endedAt().orElse(null)),
                operation.result().orElse(null),
                operation.remarks().orElse(null),
                operation.problem().map(problem -> ProblemView.of(problem, null)).orElse(null));
    }

    /**
     * Returns the view for callers who may see activity but no data: without the label, without the
     * names of documents, files and folders, and without the text of a problem.
     */
    OperationView withoutData() {
        return new OperationView(
                id,
                type,
                state,
                preset,
                null,
                counts,
                priority,
                parent,
                progress,
                "",
                attempt,
                node,
                submittedBy,
                submittedAt,
                startedAt,
                endedAt,
                null,
                remarks == null ? null : remarks.withoutText(),
                problem == null ? null : problem.withoutCase(HIDDEN));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    @JsonIgnore
    Instant submitted() {
        return Instant.parse(submittedAt);
    }

    @JsonIgnore
    PageToken place() {
        return new PageToken(submitted(), id);
    }
}
