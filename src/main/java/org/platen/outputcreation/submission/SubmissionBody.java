package org.platen.outputcreation.submission;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.http.Ids;
import org.platen.http.JsonBody;
import org.platen.http.ToldValue;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.OutputRequest;

/**
 * The body of a request for output on our own interface.
 *
 * <pre>{@code
 * {"preset": "letters.OL-outputpreset", "jobs": [2002, 2003], "priority": "high",
 *  "createOnly": true}
 * }</pre>
 *
 * @param jobSet may be given in place of {@code jobs}
 * @param outputFolder replaces the folder to which the preset delivers
 */
@JsonBody
record SubmissionBody(
        @NotNull(message = "{platen.body.text}") String preset,
        @Size(min = 1, message = "{platen.body.ids}") @Nullable Ids jobs,
        @Nullable Long jobSet,
        @Nullable String outputFolder,
        @Pattern(
                        regexp = PRIORITIES,
                        message = "{platen.submission.priority}",
                        payload = ToldValue.class)
                @Nullable String priority,
        @Nullable Boolean createOnly) {

    static final String PRIORITIES = "low|normal|high";

    @AssertTrue(message = "{platen.submission.jobs}")
    boolean isOfJobsOrOfJobSet() {
        return (jobs == null) != (jobSet == null);
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
        return new RequestedOutput(request(submission), rank());
    }

    private OutputRequest request(Submission submission) {
        var stored = submission.preset(preset);
        var wanted = jobs(submission);
        return OutputRequest.of(
                stored,
                wanted,
                isCreateOnly() ? null : submission.destination(stored.preset(), folder()));
    }

    private List<Long> jobs(Submission submission) {
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
