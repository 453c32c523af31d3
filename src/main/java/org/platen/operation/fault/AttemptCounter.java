package org.platen.operation.fault;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts attempts that ended without a report (limited, so that an operation that crashes its node
 * is not retried forever) and transient faults (limited by the configured delays).
 */
@Embeddable
public class AttemptCounter {

    public static final int MAX_ATTEMPTS = 3;

    private int tries;

    private int faults;

    public void begin() {
        tries++;
    }

    /** Uncounts the latest attempt, because it ended in an orderly way or other attempts follow. */
    public void doNotCount() {
        tries--;
    }

    /** Resets both counters, because the work has progressed. */
    public void reset() {
        tries = 0;
        faults = 0;
    }

    public boolean areSpent() {
        return tries >= MAX_ATTEMPTS;
    }

    /** Returns whether no other attempt follows if the present one breaks off. */
    public boolean isLast() {
        return areSpent();
    }

    /**
     * Records the fault with which the latest attempt ended.
     *
     * @param waits the delays after successive transient faults
     * @return the delay until the next attempt; empty when there is none
     */
    public Optional<Duration> after(Fault fault, List<Duration> waits) {
        return switch (fault.kind()) {
            case PERMANENT -> Optional.empty();
            case RESOURCE_LIMIT -> areSpent() ? Optional.empty() : Optional.of(Duration.ZERO);
            case TRANSIENT -> afterPassing(waits);
        };
    }

    private Optional<Duration> afterPassing(List<Duration> waits) {
        if (faults >= waits.size()) {
            return Optional.empty();
        }
        doNotCount();
        return Optional.of(waits.get(faults++));
    }
}
