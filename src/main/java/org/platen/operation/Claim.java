package org.platen.operation;

import java.time.Instant;

/**
 * One attempt at an operation, or at a part of one, as the handler sees it. For one thread at a
 * time.
 */
public interface Claim {

    OperationId id();

    /** The request of the operation. */
    String request();

    /** The number of the attempt. It starts at 1 and increases with each attempt. */
    int attempt();

    Instant submittedAt();

    /**
     * Returns whether no other attempt follows if this one breaks off, as earlier ones did. The
     * step that is then in work is reported as the reason, so it must be {@linkplain #note noted}.
     */
    boolean isLastTry();

    /** Sets the current step, as text for the list of operations. */
    void step(String name);

    /**
     * Like {@link #step}, but writes the step at once, so that it can be found if the node crashes.
     */
    void note(String name);

    /** Sets the progress, and sends a {@linkplain #heartbeat heartbeat}. */
    void progress(long done, long total);

    /**
     * Writes the step and the progress to the database, if it has not been done for a while. Cheap:
     * may be called for each document.
     *
     * @return whether the work may go on; false if the claim is lost, now and ever after
     */
    boolean heartbeat();

    /**
     * Sends a {@linkplain #heartbeat heartbeat}.
     *
     * @throws LostClaimException if the claim is lost
     */
    default void check() {
        if (!heartbeat()) {
            throw new LostClaimException(id());
        }
    }
}
