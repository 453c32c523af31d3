package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class SubmissionSettingsProducer {

    private final SubmissionSettings settings = SubmissionSettings.read();

    @Produces
    @Dependent
    SubmissionSettings settings() {
        return settings;
    }
}
