package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives beans the settings of this package. */
@ApplicationScoped
class SecuritySettingsProducer {

    private final SecuritySettings settings = SecuritySettings.read();

    @Produces
    @Dependent
    SecuritySettings settings() {
        return settings;
    }
}
