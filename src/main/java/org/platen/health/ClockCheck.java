package org.platen.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Checks whether the clock of this node agrees with that of the database, and so with those of the
 * other nodes.
 */
@ApplicationScoped
class ClockCheck implements HealthCheck {

    private static final Duration MAX_OFFSET = Duration.ofSeconds(2);

    @Inject DatabasePulse pulse;

    @Override
    public String part() {
        return "clock";
    }

    @Override
    public Health check() {
        return pulse.last()
                .map(beat -> health(beat.offset()))
                .orElseGet(() -> Health.down("The database has not told its time yet."));
    }

    static Health health(Duration offset) {
        var reason =
                "The clock of this node is "
                        + offset.abs().toMillis()
                        + " ms "
                        + (offset.isNegative() ? "behind" : "ahead of")
                        + " that of the database";
        return offset.abs().compareTo(MAX_OFFSET) <= 0
                ? Health.up(reason + ".")
                : Health.down(
                        reason
                                + "; at most "
                                + MAX_OFFSET.toSeconds()
                                + " s are allowed. Synchronize the clocks, for example by NTP.");
    }
}
