package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class DeliverySettingsProducer {

    private final DeliverySettings settings = DeliverySettings.read();

    @Produces
    @Dependent
    DeliverySettings settings() {
        return settings;
    }
}
