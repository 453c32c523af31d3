package org.platen.operation.fault;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How often something was tried, of which two things are counted: attempts that broke off without a
 * word, since work that kills its server must not kill it for ever; and faults that pass, since
 * nobody waits for ever.
 */
@Embeddable
public class Tries {

    public static final int MOST = 3;

    private int tries;

    private int faults;

    public void begin() {
        tries++;
    }

    /** The attempt begun last has ended in order, or others follow: it does not count. */
    public void excuse() {
        tries--;
    }

    /** The work has got on. */
    public void reset() {
        tries = 0;
        faults = 0;
    }

    public boolean areSpent() {
        return tries >= MOST;
    }

    /** Whether no other attempt follows the present one if it breaks off. */
    public boolean isLast() {
        return areSpent();
    }

    /**
     * Takes in how the attempt begun last has ended.
     *
     * @param waits after one fault that passes, after the next, and so on
     * @return how long until the next attempt; empty when there is none
     */
    public Optional<Duration> after(Fault fault, List<Duration> waits) {
        return switch (fault.kind()) {
            case LASTING -> Optional.empty();
            case COSTLY -> areSpent() ? Optional.empty() : Optional.of(Duration.ZERO);
            case PASSING -> afterPassing(waits);
        };
    }

    private Optional<Duration> afterPassing(List<Duration> waits) {
        if (faults >= waits.size()) {
            return Optional.empty();
        }
        excuse();
        return Optional.of(waits.get(faults++));
    }
}
