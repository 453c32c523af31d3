package org.platen.outputcreation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.delivery.DeliveryFolders;
import org.platen.job.JobContents;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
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

    @Inject DeliveryFolders destinations;

    @Inject Operations operations;

    @Inject SubmissionTransaction intake;

    private final GroupCommit<Submitted, OperationId> accepting =
            new GroupCommit<>(all -> intake.accept(all));

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
     * Accepts a request if all its jobs exist.
     *
     * @throws ProblemException when it cannot be accepted, permanently or now
     */
    OperationId submit(Submitted request) {
        requireVisible(request.request().jobs());
        operations.admit();
        return accepting.have(request);
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
