package org.platen.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.settings.Settings;

/**
 * Places for requests whose body is being read. Each body holds a thread while its client sends it;
 * therefore a caller has a limited number of places, as have an address and all clients together.
 * When a place becomes free, the waiting caller with the fewest places gets it.
 */
@ApplicationScoped
class BodyPlaces {

    static final int MAX_BY_CALLER = 16;

    static final int MAX_BY_ADDRESS = 32;

    /** Who comes then is refused at once. */
    static final int MAX_WAITING = 1_000;

    /** Who sends a body. */
    record Sender(String caller, String address) {}

    private record Waiting(Sender sender, Runnable whenPlaced) {}

    private final int max;

    private final Map<String, Integer> byCaller = new HashMap<>();

    private final Map<String, Integer> byAddress = new HashMap<>();

    private final List<Waiting> waiting = new ArrayList<>();

    private int taken;

    BodyPlaces() {
        // The other half of the threads is for requests without a body.
        this(Math.max(1, Settings.whole("platen.http.threads", 256) / 2));
    }

    BodyPlaces(int max) {
        this.max = max;
    }

    /** Takes a place if one is free. */
    synchronized boolean take(Sender sender) {
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
    boolean takeLater(Sender sender, Runnable whenPlaced) {
        synchronized (this) {
            if (!take(sender)) {
                return waiting.size() < MAX_WAITING && waiting.add(new Waiting(sender, whenPlaced));
            }
        }
        whenPlaced.run();
        return true;
    }

    /** Stops waiting; false if the place has been taken. */
    synchronized boolean giveUp(Runnable whenPlaced) {
        return waiting.removeIf(each -> each.whenPlaced() == whenPlaced);
    }

    void release(Sender sender) {
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
        return taken < max
                && places(sender) < MAX_BY_CALLER
                && byAddress.getOrDefault(sender.address(), 0) < MAX_BY_ADDRESS;
    }

    private int places(Sender sender) {
        return byCaller.getOrDefault(sender.caller(), 0);
    }
}
