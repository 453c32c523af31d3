package org.platen.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Who called in the last second. Clients send their credentials with each request; without this,
 * looking them up would take longer than most of the requests.
 *
 * <p>What this node changes counts at once, what another node changes after a second. One thread at
 * a time looks up the same credentials: a hundred that come together cost one password hash.
 */
final class RecentCallers {

    private static final int MOST = 1_000;

    private static final Duration LIFETIME = Duration.ofSeconds(1);

    private static final int LOCKS = 64;

    private final InstantSource clock;

    private final SecretHash hash = new SecretHash();

    private final Map<String, Entry> entries = new BoundedMap<>(MOST);

    private final Object[] locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    private final AtomicInteger generation = new AtomicInteger();

    RecentCallers(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param generation in which the database was asked
     */
    private record Entry(Caller caller, Instant until, int generation) {}

    /**
     * The caller with such credentials.
     *
     * @param lookup asks the database; empty for nobody, which is not remembered
     */
    Optional<Caller> get(Credentials credentials, Supplier<Optional<Caller>> lookup) {
        var key = credentials.name(hash);
        var known = find(key);
        if (known.isPresent()) {
            return known;
        }
        synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
            return find(key).or(() -> ask(key, lookup));
        }
    }

    private Optional<Caller> find(String key) {
        synchronized (entries) {
            return Optional.ofNullable(entries.get(key))
                    .filter(entry -> entry.generation() == generation.get())
                    .filter(entry -> clock.instant().isBefore(entry.until()))
                    .map(Entry::caller);
        }
    }

    private Optional<Caller> ask(String key, Supplier<Optional<Caller>> lookup) {
        int present = generation.get();
        var caller = lookup.get();
        caller.ifPresent(one -> add(key, new Entry(one, clock.instant().plus(LIFETIME), present)));
        return caller;
    }

    private void add(String key, Entry entry) {
        synchronized (entries) {
            entries.remove(key); // so that the new entry counts as the newest
            entries.put(key, entry);
        }
    }

    /** What was looked up until now does not count any more. */
    void forget() {
        generation.incrementAndGet();
    }
}
