package org.platen.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that a test moves on. */
public final class SettableClock implements InstantSource {

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    /** For what counts in nanoseconds. */
    public long ticker() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, now);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
