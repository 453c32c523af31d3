package org.platen.outputcreation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.delivery.Destinations;
import org.platen.job.JobContents;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.submission.Together;
import org.platen.outputcreation.submission.Intake.Submitted;
import org.platen.owner.Visibility;
import org.platen.preset.OutputPreset;
import org.platen.preset.OutputPresets;
import org.platen.preset.StoredPreset;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Accepts requests for output: all that can be checked is checked before, so that nothing fails at
 * night.
 */
@ApplicationScoped
class Submission {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject OutputPresets presets;

    @Inject JobContents jobs;

    @Inject Destinations destinations;

    @Inject Operations operations;

    @Inject Intake intake;

    private final Together<Submitted, OperationId> accepting =
            new Together<>(all -> intake.accept(all));

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

    /** The folder that the preset delivers to; null when it delivers to none. */
    @Nullable String destination(OutputPreset preset) {
        return preset.delivery()
                .map(delivery -> destinations.folder(delivery.folder()).toString())
                .orElse(null);
    }

    /** The given folder in place of the preset's, where one is given. */
    @Nullable String destination(OutputPreset preset, String jobOutputFolder) {
        return jobOutputFolder.isEmpty()
                ? destination(preset)
                : destinations.absolute(jobOutputFolder).toString();
    }

    /**
     * Accepts a request, if all its jobs are there.
     *
     * @throws ProblemException when it cannot be accepted, or not now
     */
    OperationId submit(Submitted request) {
        requireVisible(request.request().jobs());
        operations.admit();
        return accepting.have(request);
    }

    /** Here, because what follows is done by one thread for several users. */
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
