package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives beans the settings of this package. */
@ApplicationScoped
class SubmissionSettingsProducer {

    private final SubmissionSettings settings = SubmissionSettings.read();

    @Produces
    @Dependent
    SubmissionSettings settings() {
        return settings;
    }
}
