package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class OutputSettingsProducer {

    private final OutputSettings settings = OutputSettings.read();

    @Produces
    @Dependent
    OutputSettings settings() {
        return settings;
    }
}
