package org.platen.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives beans the settings of this package. */
@ApplicationScoped
class WorkerSettingsProducer {

    private final WorkerSettings settings = WorkerSettings.read();

    private final SubmissionSettings submission = SubmissionSettings.read();

    @Produces
    @Dependent
    WorkerSettings settings() {
        return settings;
    }

    @Produces
    @Dependent
    SubmissionSettings submission() {
        return submission;
    }
}
