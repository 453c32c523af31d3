package org.platen.owner;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.request.CurrentRequest;

/**
 * The user for whom a thread works, and to whom everything that it creates belongs.
 *
 * @param name the name of the user
 */
public record Owner(String name, Access access) {

    /** Set where a thread works for somebody else than the user of its request. */
    private static final ThreadLocal<Owner> OF_THREAD = new ThreadLocal<>();

    /** The range of rows that a thread may see. */
    public enum Access {
        /** A request that sees only what its user has made. */
        OWN,
        /** A request that sees everything. */
        ALL,
        /** An attempt at an operation, which sees everything and is subject to no quota. */
        WORKER
    }

    /** Whoever has submitted the operation that a worker attempts. */
    public static Owner ofWork(String submittedBy) {
        return new Owner(submittedBy, Access.WORKER);
    }

    /** The user for whom the present thread works; empty when the server works for itself. */
    public static Optional<Owner> current() {
        return Optional.ofNullable(OF_THREAD.get())
                .or(() -> CurrentRequest.get().flatMap(OwnerOfRequest::of));
    }

    /** As {@link #current}, if the thread serves a request of the user. */
    public static Optional<Owner> ofRequest() {
        return current().filter(owner -> owner.access() != Access.WORKER);
    }

    /** The name that new rows are given; null for rows that belong to nobody. */
    public static @Nullable String currentName() {
        return current().map(Owner::name).orElse(null);
    }

    /** Does something for this user. */
    public void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return work;
                });
    }

    /** As {@link #run}, with a result. */
    public <T> T call(Supplier<T> work) {
        var before = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }

    /**
     * The same work, done for the user of the present thread whichever thread does it later: what
     * is read while it is written may be written by another one.
     */
    public static <T> Supplier<T> bound(Supplier<T> work) {
        return current().<Supplier<T>>map(owner -> () -> owner.call(work)).orElse(work);
    }
}
