package org.platen.operation.queue;

import java.time.Instant;
import java.util.Optional;

/** Executes the entries of the queue. Found by CDI. */
public interface Workers {

    /**
     * Executes an entry that is due, in the thread of the caller.
     *
     * @param name of the {@link QueueEntry}
     * @return when to execute the entry again, which may be at its {@linkplain Queue#SAME_PLACE
     *     same place}; empty for never
     */
    Optional<Instant> work(Task task, String name);

    /** Makes the workers finish their present work and begin nothing new. */
    void takeNothingNew();

    /** Makes the workers return their present work to the queue. */
    void stop();
}
