package org.platen.engine;

/**
 * Observes an assembly and can cancel it. All calls are made on the thread that called the
 * assembler.
 */
public interface AssemblyListener {

    /** Called after each {@link Step.Pages} that was written. */
    void written(Step.Pages pages);

    /**
     * Called after each {@link Step.Pages} that was left out completely because its document is
     * unusable. This happens only if the settings permit it; otherwise the assembly ends.
     */
    default void leftOut(Step.Pages pages, BrokenDocumentException reason) {}

    /**
     * Called before {@link #written} for each decision about a document that is faulty somewhere,
     * or contains something that the print file cannot hold; each text once per step. The same
     * steps cause the same calls.
     */
    default void warned(Step.Pages pages, Warning warning) {}

    /**
     * Called before a print file is finished, with the number of stream bytes that were not written
     * again because they were already in it.
     */
    default void saved(long bytes) {}

    /** Called when a print file is complete and on disk. */
    void finished(PrintFile file);

    /**
     * Returns whether to cancel. Called at least every 100 ms during work, also within a document.
     */
    boolean cancelled();
}
