package org.platen.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.platen.settings.Settings;

/**
 * How long something is kept.
 *
 * @param time empty for ever
 */
public record Retention(Optional<Duration> time) {

    private static final String NEVER = "never";

    /**
     * Reads a setting.
     *
     * @param key its value is a time such as {@code 30d}, or {@code never}
     */
    public static Retention read(String key, String otherwise) {
        return Settings.text(key, otherwise).strip().equals(NEVER)
                ? new Retention(Optional.empty())
                : new Retention(Optional.of(Settings.duration(key, otherwise)));
    }

    /** What is older than this has had its time; empty when nothing ever has. */
    public Optional<Instant> end(Instant now) {
        return time.map(now::minus);
    }

    /** The shorter one. */
    public Retention orShorter(Retention other) {
        if (time.isEmpty() || other.time.isEmpty()) {
            return time.isEmpty() ? other : this;
        }
        return time.get().compareTo(other.time.get()) <= 0 ? this : other;
    }
}
