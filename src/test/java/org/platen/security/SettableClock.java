package org.platen.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that a test moves on. */
final class SettableClock implements InstantSource {

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    /** For what counts in nanoseconds. */
    long ticker() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, now);
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
