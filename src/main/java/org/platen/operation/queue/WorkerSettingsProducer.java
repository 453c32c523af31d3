package org.platen.operation.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Produces the settings of this package for injection. */
@ApplicationScoped
class WorkerSettingsProducer {

    private final WorkerSettings settings = WorkerSettings.read();

    @Produces
    @Dependent
    WorkerSettings settings() {
        return settings;
    }
}
