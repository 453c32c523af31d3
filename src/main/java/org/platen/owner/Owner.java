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

    /** Set while a thread works for someone other than the user of its request. */
    private static final ThreadLocal<Owner> OF_THREAD = new ThreadLocal<>();

    /** The range of rows that a thread may see. */
    public enum Access {
        /** A request that sees only what its user has created. */
        OWN,
        /** A request that sees everything. */
        ALL,
        /** An attempt at an operation, which sees everything and is subject to no quota. */
        WORKER
    }

    /** Returns the owner of the work at an operation: the user who submitted it. */
    public static Owner ofWork(String submittedBy) {
        return new Owner(submittedBy, Access.WORKER);
    }

    /**
     * Returns the user for whom the current thread works; empty when the server works for itself.
     */
    public static Optional<Owner> current() {
        return Optional.ofNullable(OF_THREAD.get())
                .or(() -> CurrentRequest.get().flatMap(OwnerOfRequest::of));
    }

    /** As {@link #current}, if the thread serves a request of the user. */
    public static Optional<Owner> ofRequest() {
        return current().filter(owner -> owner.access() != Access.WORKER);
    }

    /** Returns the owner of new rows; null for rows that belong to nobody. */
    public static @Nullable String currentName() {
        return current().map(Owner::name).orElse(null);
    }

    /** Runs work on behalf of this user. */
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
     * Returns the same work, bound to the user of the current thread, whichever thread executes it
     * later. Answers need this, because another thread may produce them while they are sent.
     */
    public static <T> Supplier<T> bound(Supplier<T> work) {
        return current().<Supplier<T>>map(owner -> () -> owner.call(work)).orElse(work);
    }
}
