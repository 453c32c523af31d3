package org.platen.places;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limited number of places for requests of one kind: for one caller, for one address and in all.
 * When a place becomes free, the waiting caller with the fewest places gets it.
 */
public final class Places {

    /** The longest time for which a request waits for a place. */
    static final Duration MAX_WAIT = Duration.ofSeconds(30);

    static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /**
     * Numbers of places.
     *
     * @param all of all callers together
     * @param waiting requests that may wait for a place, half of them of one caller
     */
    public record Limits(int all, int byCaller, int byAddress, int waiting) {}

    private record Waiting(Sender sender, Runnable whenPlaced) {}

    private final Limits limits;

    private final Map<String, Integer> byCaller = new HashMap<>();

    private final Map<String, Integer> byAddress = new HashMap<>();

    private final List<Waiting> waiting = new ArrayList<>();

    private int taken;

    public Places(Limits limits) {
        this.limits = limits;
    }

    /** Takes a place if one is free. */
    public synchronized boolean take(Sender sender) {
        if (!isFree(sender)) {
            return false;
        }
        taken++;
        byCaller.merge(sender.caller(), 1, Integer::sum);
        byAddress.merge(sender.address(), 1, Integer::sum);
        return true;
    }

    /**
     * Takes a place now or later.
     *
     * @param whenPlaced called once it is taken
     * @return whether it is taken or waited for; false if too many are waiting
     */
    public boolean takeLater(Sender sender, Runnable whenPlaced) {
        synchronized (this) {
            if (!take(sender)) {
                return mayWait(sender) && waiting.add(new Waiting(sender, whenPlaced));
            }
        }
        whenPlaced.run();
        return true;
    }

    private boolean mayWait(Sender sender) {
        return waiting.size() < limits.waiting() && waitingOf(sender) < limits.waiting() / 2;
    }

    private long waitingOf(Sender sender) {
        return waiting.stream()
                .filter(each -> each.sender().caller().equals(sender.caller()))
                .count();
    }

    /** Stops waiting; false if the place has been taken. */
    public synchronized boolean giveUp(Runnable whenPlaced) {
        return waiting.removeIf(each -> each.whenPlaced() == whenPlaced);
    }

    public void release(Sender sender) {
        Optional<Waiting> next;
        synchronized (this) {
            taken--;
            byCaller.computeIfPresent(sender.caller(), (key, places) -> less(places));
            byAddress.computeIfPresent(sender.address(), (key, places) -> less(places));
            next =
                    waiting.stream()
                            .filter(each -> isFree(each.sender()))
                            .min(Comparator.comparing(each -> places(each.sender())));
            next.ifPresent(
                    each -> {
                        waiting.remove(each);
                        take(each.sender());
                    });
        }
        next.ifPresent(each -> each.whenPlaced().run());
    }

    /** Null where there are none left, so that the key is removed. */
    private static @Nullable Integer less(int places) {
        return places == 1 ? null : places - 1;
    }

    private boolean isFree(Sender sender) {
        return taken < limits.all()
                && places(sender) < limits.byCaller()
                && byAddress.getOrDefault(sender.address(), 0) < limits.byAddress();
    }

    private int places(Sender sender) {
        return byCaller.getOrDefault(sender.caller(), 0);
    }
}
