package org.platen.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class OidcSettingsProducer {

    private final OidcSettings settings = OidcSettings.read();

    @Produces
    @Dependent
    OidcSettings settings() {
        return settings;
    }
}
