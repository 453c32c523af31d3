package org.platen.operation.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Limits the calls that wait for a result. One user can have at most half of the places. */
@ApplicationScoped
class Waiters {

    @Inject WaiterSettings settings;

    private final Map<String, Integer> byUser = new HashMap<>();

    private int waiting;

    /** Reserves a place, if one is free. The returned action releases it when the wait is over. */
    synchronized Optional<Runnable> place(String user) {
        int max = settings.max();
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
