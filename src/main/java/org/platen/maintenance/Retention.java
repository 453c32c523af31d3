package org.platen.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.platen.settings.SettingType;

/**
 * A retention period.
 *
 * @param time the period; empty for ever
 */
public record Retention(Optional<Duration> time) {

    private static final String NEVER = "never";

    /** Reads a duration such as {@code 30d}, or {@code never}. */
    static Retention of(String text) {
        return text.strip().equals(NEVER)
                ? new Retention(Optional.empty())
                : new Retention(Optional.of(SettingType.TIME.parse(text)));
    }

    boolean isShorter(Duration other) {
        return time.filter(period -> period.compareTo(other) < 0).isPresent();
    }

    /**
     * The time before which things must have been created to be removed; empty when nothing ever
     * is.
     */
    public Optional<Instant> end(Instant now) {
        return time.map(now::minus);
    }

    /** Returns the shorter of two periods. */
    public Retention orShorter(Retention other) {
        if (time.isEmpty() || other.time.isEmpty()) {
            return time.isEmpty() ? other : this;
        }
        return time.get().compareTo(other.time.get()) <= 0 ? this : other;
    }
}
