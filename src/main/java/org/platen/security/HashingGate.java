package org.platen.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Limits the number of passwords that are hashed concurrently, because each takes a processor for a
 * quarter of a second. One place is reserved for users who have logged in from the same address
 * before.
 *
 * <p>A request without a place waits for at most a second, and few requests may wait, because each
 * of them holds a thread of the server.
 */
final class HashingGate {

    static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private static final int WAITING_A_PLACE = 2;

    private final Semaphore places;

    private final Semaphore placeOfKnown = new Semaphore(1);

    private final Semaphore waiting;

    private final Duration maxWait;

    /**
     * @param count the number of passwords that may be hashed concurrently
     */
    HashingGate(int count) {
        this(count, MAX_WAIT);
    }

    HashingGate(int count, Duration maxWait) {
        this.maxWait = maxWait;
        places = new Semaphore(Math.max(1, count - 1));
        waiting = new Semaphore(WAITING_A_PLACE * count);
    }

    /**
     * Runs the hashing when a place is free.
     *
     * @param known whether the user has logged in from this address before
     * @throws BusyGateException when no place becomes free within a second
     */
    boolean pass(boolean known, BooleanSupplier hashing) throws BusyGateException {
        var place = place(known);
        try {
            return hashing.getAsBoolean();
        } finally {
            place.release();
        }
    }

    private Semaphore place(boolean known) throws BusyGateException {
        if (places.tryAcquire()) {
            return places;
        }
        var kind = known ? placeOfKnown : places;
        if (kind.tryAcquire() || awaits(kind)) {
            return kind;
        }
        throw new BusyGateException();
    }

    private boolean awaits(Semaphore kind) {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return kind.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    /** Thrown when no place becomes free in time. */
    static final class BusyGateException extends Exception {

        private static final long serialVersionUID = 1;
    }
}
