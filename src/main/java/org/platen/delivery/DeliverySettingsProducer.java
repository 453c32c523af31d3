package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives beans the settings of this package. */
@ApplicationScoped
class DeliverySettingsProducer {

    private final DeliverySettings settings = DeliverySettings.read();

    @Produces
    @Dependent
    DeliverySettings settings() {
        return settings;
    }
}
