package org.platen.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class QuotaSettingsProducer {

    private final QuotaSettings settings = QuotaSettings.read();

    @Produces
    @Dependent
    QuotaSettings settings() {
        return settings;
    }
}
