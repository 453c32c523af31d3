package org.platen.operation.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.platen.settings.Settings;

/** Limits the calls that wait for a result. One user can have at most half of the places. */
@ApplicationScoped
class Waiters {

    private static final String KEY = "platen.result.waiters";

    private final int max;

    private final Map<String, Integer> byUser = new HashMap<>();

    private int waiting;

    Waiters() {
        this(Settings.whole(KEY, 1_000));
    }

    Waiters(int max) {
        if (max < 1) {
            throw new IllegalArgumentException(KEY + " must be at least 1, but is " + max);
        }
        this.max = max;
    }

    /** Reserves a place, if one is free. The returned action releases it when the wait is over. */
    synchronized Optional<Runnable> place(String user) {
        int ofUser = byUser.getOrDefault(user, 0);
        if (waiting == max || ofUser >= Math.max(1, max / 2)) {
            return Optional.empty();
        }
        waiting++;
        byUser.put(user, ofUser + 1);
        var taken = new AtomicBoolean(true);
        return Optional.of(
                () -> {
                    if (taken.getAndSet(false)) {
                        release(user);
                    }
                });
    }

    private synchronized void release(String user) {
        waiting--;
        byUser.computeIfPresent(user, (key, places) -> less(places));
    }

    /** Returns null when no place is left in use, so that the key is removed. */
    private static @Nullable Integer less(int places) {
        return places == 1 ? null : places - 1;
    }
}
