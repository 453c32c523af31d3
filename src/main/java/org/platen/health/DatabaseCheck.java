package org.platen.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Checks whether the database answers. */
@ApplicationScoped
class DatabaseCheck implements HealthCheck {

    @Inject DatabasePulse pulse;

    @Override
    public String part() {
        return "database";
    }

    @Override
    public Health check() {
        return pulse.last().map(this::health).orElseGet(() -> Health.down(pulse.fault()));
    }

    private Health health(DatabasePulse.Beat beat) {
        var answer =
                beat.product()
                        + " answered "
                        + beat.age().toSeconds()
                        + " s ago, within "
                        + beat.took().toMillis()
                        + " ms.";
        return pulse.isRecent() ? Health.up(answer) : Health.down(answer + " " + pulse.fault());
    }
}
