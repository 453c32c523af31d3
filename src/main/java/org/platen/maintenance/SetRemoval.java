package org.platen.maintenance;

import java.time.Instant;
import java.util.List;

/**
 * Removes the rows of sets of one kind, which may be many: each call is a transaction. Nobody sees
 * half a set: it is marked as deleted before.
 */
public interface SetRemoval {

    /** Some that may be removed if nothing needs them, of which the ids follow the given one. */
    List<Long> due(Instant end, long after);

    /**
     * Marks one as deleted.
     *
     * @return whether it is to be removed: nothing needs it, and nothing will
     */
    boolean begin(long id, Instant end);

    /**
     * Removes some of what is in it.
     *
     * @return how many parts
     */
    int removeSome(long id);

    /**
     * Removes its own row.
     *
     * @return false if something is in it still
     */
    boolean finish(long id);
}
