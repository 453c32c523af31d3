package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class SecuritySettingsProducer {

    private final SecuritySettings settings = SecuritySettings.read();

    @Produces
    @Dependent
    SecuritySettings settings() {
        return settings;
    }
}
