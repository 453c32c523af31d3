package org.platen.operation.queue;

import java.time.Instant;
import java.util.Optional;

/** Who does what is in the queue. Found by CDI. */
public interface Workers {

    /**
     * Does something that is due, in the thread of the caller.
     *
     * @param name of the {@link Entry}
     * @return when that is to be taken up again, which may be at its {@linkplain Queue#SAME_PLACE
     *     same place}; empty for never
     */
    Optional<Instant> work(Task task, String name);

    /** Finish what they are at, and begin nothing. */
    void takeNothingNew();

    /** Hand back what they are at. */
    void stop();
}
