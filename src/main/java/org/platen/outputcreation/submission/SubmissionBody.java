package org.platen.outputcreation.submission;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.http.Ids;
import org.platen.http.JsonBody;
import org.platen.http.ToldValue;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.preset.OutputPreset;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * The body of a request for output on our own interface.
 *
 * <pre>{@code
 * {"preset": "letters.OL-outputpreset", "jobs": [2002, 2003], "priority": "high",
 *  "createOnly": true}
 * }</pre>
 *
 * @param jobSet may be given in place of {@code jobs}
 * @param contentSet may be given in place of {@code jobs}: each of its items becomes a document
 * @param label for the client to find the operation by
 * @param outputFolder replaces the folder to which the preset delivers
 */
@JsonBody
record SubmissionBody(
        @NotNull(message = "{platen.body.text}") String preset,
        @Size(min = 1, message = "{platen.body.ids}") @Nullable Ids jobs,
        @Nullable Long jobSet,
        @Nullable Long contentSet,
        @Nullable String outputFolder,
        @Pattern(
                        regexp = PRIORITIES,
                        message = "{platen.submission.priority}",
                        payload = ToldValue.class)
                @Nullable String priority,
        @Nullable Boolean createOnly,
        @Pattern(regexp = LabelHeader.LABELS, message = "{platen.label}") @Nullable String label) {

    static final String PRIORITIES = "low|normal|high";

    @AssertTrue(message = "{platen.submission.jobs}")
    boolean isOfOneSource() {
        return Stream.<@Nullable Object>of(jobs, jobSet, contentSet)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    @AssertTrue(message = "{platen.submission.folder}")
    boolean isFolderOnlyForDelivery() {
        return !isCreateOnly() || folder().isEmpty();
    }

    private boolean isCreateOnly() {
        return Boolean.TRUE.equals(createOnly);
    }

    private String folder() {
        return Objects.requireNonNullElse(outputFolder, "");
    }

    RequestedOutput output(Submission submission) {
        var stored = submission.preset(preset);
        var destination = destination(stored.preset(), submission);
        var request = OutputRequest.of(stored, jobs(submission), destination);
        return new RequestedOutput(request, rank()).by(stored);
    }

    private @Nullable String destination(OutputPreset rules, Submission submission) {
        var destination = isCreateOnly() ? null : submission.destination(rules, folder());
        if (destination == null && Boolean.FALSE.equals(createOnly)) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "With createOnly false the output must be delivered, but the preset has no"
                                    + " delivery folder. Leave out createOnly, or name an"
                                    + " outputFolder.",
                            preset));
        }
        return destination;
    }

    private List<Long> jobs(Submission submission) {
        if (contentSet != null) {
            return submission.jobsOfContent(contentSet);
        }
        return jobs == null ? submission.jobsOf(Objects.requireNonNull(jobSet)) : jobs;
    }

    private Priority rank() {
        return rank(priority);
    }

    /** The priority of a text that is one, or that of requests without. */
    static Priority rank(@Nullable String priority) {
        return priority == null ? Priority.NORMAL : Priority.ofText(priority).orElseThrow();
    }
}
