package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives beans the settings of this package. */
@ApplicationScoped
class OutputSettingsProducer {

    private final OutputSettings settings = OutputSettings.read();

    @Produces
    @Dependent
    OutputSettings settings() {
        return settings;
    }
}
