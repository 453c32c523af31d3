package org.platen.outputcreation.submission;

import java.util.List;
import java.util.Set;
import org.platen.contract.RequestBody;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The body of a request for output on our own interface.
 *
 * <pre>{@code
 * {"preset": "letters.OL-outputpreset", "jobs": [2002, 2003], "priority": "high",
 *  "createOnly": true}
 * }</pre>
 *
 * {@code jobSet} may be given in place of {@code jobs}. {@code outputFolder} replaces the folder to
 * which the preset delivers.
 */
record SubmissionBody(RequestBody json) {

    private static final int FAULT = 400;

    private static final String JOBS = "jobs";

    private static final String JOB_SET = "jobSet";

    private static final String OUTPUT_FOLDER = "outputFolder";

    private static final Set<String> KEYS =
            Set.of("preset", JOBS, JOB_SET, OUTPUT_FOLDER, "priority", "createOnly");

    static SubmissionBody read(byte[] body) {
        return new SubmissionBody(RequestBody.read(body, FAULT).withKeys(KEYS));
    }

    OutputRequest request(Submission submission) {
        var preset = submission.preset(json.text("preset"));
        var jobs = jobs(submission);
        var folder = json.text(OUTPUT_FOLDER, "");
        if (!json.strictFlag("createOnly", false)) {
            return OutputRequest.of(preset, jobs, submission.destination(preset.preset(), folder));
        }
        if (!folder.isEmpty()) {
            throw fault("With createOnly, nothing is delivered: leave out " + OUTPUT_FOLDER + ".");
        }
        return OutputRequest.of(preset, jobs, null);
    }

    private List<Long> jobs(Submission submission) {
        if (json.has(JOBS) == json.has(JOB_SET)) {
            throw fault("Specify what to output with either " + JOBS + " or " + JOB_SET + ".");
        }
        return json.has(JOBS) ? json.ids(JOBS) : submission.jobsOf(json.id(JOB_SET));
    }

    Priority priority() {
        return priority(json);
    }

    static Priority priority(RequestBody json) {
        var text = json.text("priority", Priority.NORMAL.text());
        return Priority.ofText(text)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.badRequest(
                                                "The priority must be low, normal or high.",
                                                text)));
    }

    private static ProblemException fault(String message) {
        return new ProblemException(Problem.badRequest(message));
    }
}
