package org.platen.maintenance;

/** Removes what is past its time, of one kind. Found by CDI. */
public interface Chore {

    /** What it removes, for the log: {@code operations}. */
    String name();

    /**
     * Removes what is due, in batches that disturb nobody. May be called again before it has ended,
     * after a node died.
     *
     * @return how many it removed
     */
    long run(Pace pace);
}
