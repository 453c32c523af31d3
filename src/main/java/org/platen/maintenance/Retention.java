package org.platen.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.platen.settings.Settings;

/**
 * A retention period.
 *
 * @param time the period; empty for ever
 */
public record Retention(Optional<Duration> time) {

    private static final String NEVER = "never";

    /**
     * Reads a setting.
     *
     * @param key the key, whose value is a duration such as {@code 30d}, or {@code never}
     */
    public static Retention read(String key, String otherwise) {
        return Settings.text(key, otherwise).strip().equals(NEVER)
                ? new Retention(Optional.empty())
                : new Retention(Optional.of(Settings.duration(key, otherwise)));
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
