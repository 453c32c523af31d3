package org.platen.outputcreation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.budget.Budget;
import org.platen.delivery.DeliveryFolders;
import org.platen.job.JobContents;
import org.platen.job.creation.ContentJobs;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.submission.EarlierSubmissions;
import org.platen.operation.submission.GroupCommit;
import org.platen.outputcreation.submission.SubmissionTransaction.Submitted;
import org.platen.owner.Visibility;
import org.platen.preset.OutputPreset;
import org.platen.preset.OutputPresets;
import org.platen.preset.StoredPreset;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Accepts requests for output. Everything that can be checked is checked here, so that an operation
 * does not fail at night for a reason known now.
 */
@ApplicationScoped
class Submission {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject OutputPresets presets;

    @Inject JobContents jobs;

    @Inject ContentJobs contentJobs;

    @Inject DeliveryFolders destinations;

    @Inject Operations operations;

    @Inject EarlierSubmissions earlier;

    @Inject SubmissionTransaction transaction;

    private final GroupCommit<Submitted, OperationId> accepting =
            new GroupCommit<>(all -> transaction.accept(all));

    StoredPreset preset(String idOrName) {
        return presets.get(idOrName);
    }

    List<Long> jobsOf(String jobSetId) {
        if (!ID.matcher(jobSetId).matches()) {
            throw missingJobSet(jobSetId);
        }
        return jobsOf(Long.parseLong(jobSetId));
    }

    List<Long> jobsOf(long jobSetId) {
        return jobs.jobsOf(jobSetId).orElseThrow(() -> missingJobSet(jobSetId));
    }

    /** Creates a job set of a content set, whose items become documents. */
    List<Long> jobsOfContent(long contentSet) {
        operations.admit();
        return jobsOf(contentJobs.create(contentSet, Budget.ofRequest()));
    }

    private static ProblemException missingJobSet(Object id) {
        return new ProblemException(Problem.missing("Job Set", id));
    }

    /** The folder to which the preset delivers; null when it does not deliver. */
    @Nullable String destination(OutputPreset preset) {
        return preset.delivery()
                .map(delivery -> destinations.folder(delivery.folder()).toString())
                .orElse(null);
    }

    /** The given folder, or that of the preset if none is given. */
    @Nullable String destination(OutputPreset preset, String jobOutputFolder) {
        return jobOutputFolder.isEmpty()
                ? destination(preset)
                : destinations.absolute(jobOutputFolder).toString();
    }

    /**
     * Accepts a request, or finds the operation that was accepted earlier with the same idempotency
     * key.
     *
     * @throws ProblemException when it cannot be accepted, permanently or now; 409 when the key was
     *     used with a different request
     */
    Acceptance accept(SubmitRequest request) {
        return replay(request).orElseGet(() -> acceptNew(request));
    }

    private Optional<Acceptance> replay(SubmitRequest request) {
        return request.key().flatMap(earlier::find).map(id -> new Acceptance(id, true));
    }

    /**
     * Checks a request and writes it. If two requests with one key arrive at the same time, on any
     * nodes, one of them fails on the primary key after the other has committed. It is then
     * answered with the operation of the other.
     */
    private Acceptance acceptNew(SubmitRequest request) {
        try {
            return new Acceptance(accepting.have(checked(request)), false);
        } catch (RuntimeException e) {
            return replay(request).orElseThrow(() -> e);
        }
    }

    private Submitted checked(SubmitRequest request) {
        var output = request.output().get();
        requireVisible(output.request().jobs());
        operations.admit();
        return new Submitted(output, request.user(), request.key());
    }

    /** Checked here, because a single thread executes the following steps for several users. */
    private void requireVisible(List<Long> requested) {
        if (Visibility.current().isRestricted()) {
            jobs.firstMissing(requested)
                    .ifPresent(
                            id -> {
                                throw new ProblemException(Problem.missing("Job", id));
                            });
        }
    }
}
