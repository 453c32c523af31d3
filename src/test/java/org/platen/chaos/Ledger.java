package org.platen.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was ever accepted, and what was asked of it afterwards. */
final class Ledger {

    private static final int NEWEST = 100;

    private final Map<String, Order> accepted = new ConcurrentHashMap<>();

    private final Queue<String> last = new ConcurrentLinkedQueue<>();

    private final Set<String> cancels = ConcurrentHashMap.newKeySet();

    private final Set<String> retries = ConcurrentHashMap.newKeySet();

    void accepted(String operation, Order order) {
        accepted.put(operation, order);
        last.add(operation);
        if (last.size() > NEWEST) {
            last.poll();
        }
    }

    void cancelled(String operation) {
        cancels.add(operation);
    }

    void retried(String operation) {
        retries.add(operation);
    }

    Map<String, Order> operations() {
        return accepted;
    }

    boolean isCancelAsked(String operation) {
        return cancels.contains(operation);
    }

    int retries() {
        return retries.size();
    }

    /** Some of the hundred that were accepted last. */
    List<String> newest(Random random, int count) {
        var newest = new ArrayList<>(last);
        Collections.shuffle(newest, random);
        return newest.subList(0, Math.min(count, newest.size()));
    }
}
