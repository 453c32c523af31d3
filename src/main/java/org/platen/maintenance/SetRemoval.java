package org.platen.maintenance;

import java.time.Instant;
import java.util.List;

/**
 * Removes the rows of sets of one kind, which may be numerous; each call is a transaction. A set is
 * first marked as deleted, so that it never becomes visible in part.
 */
public interface SetRemoval {

    /** The next deletion candidates, by id, after the given one. */
    List<Long> due(Instant end, long after);

    /**
     * Marks a set as deleted.
     *
     * @return whether it must be removed, because nothing refers to it and nothing can refer to it
     *     later
     */
    boolean begin(long id, Instant end);

    /**
     * Removes some of the parts of a set.
     *
     * @return the number of removed parts
     */
    int removeSome(long id);

    /**
     * Removes the row of a set.
     *
     * @return false if it still has parts
     */
    boolean finish(long id);
}
