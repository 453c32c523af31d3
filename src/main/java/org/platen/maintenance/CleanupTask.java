package org.platen.maintenance;

/** A cleanup task: removes data of one kind whose retention period is over. Found by CDI. */
public interface CleanupTask {

    /** The name of the removed data for the log: {@code operations}. */
    String name();

    /**
     * Removes what is due, in short batches. May be called again before it has ended, after a node
     * died.
     *
     * @return the number of things it removed
     */
    long run(Throttle pace);
}
