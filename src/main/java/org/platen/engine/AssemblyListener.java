package org.platen.engine;

import org.platen.engine.share.Warning;

/** Follows an assembly, and may stop it. Called from the thread that assembles. */
public interface AssemblyListener {

    /** Called after each {@link Step.Pages} that is written. */
    void written(Step.Pages pages);

    /**
     * Called after each {@link Step.Pages} of which nothing is written, since its document cannot
     * be used. Only if the settings say so; otherwise the assembly ends.
     */
    default void leftOut(Step.Pages pages, BrokenDocumentException reason) {}

    /**
     * Called before {@link #written} for each decision about a document that is wrong somewhere, or
     * holds what the print file cannot; each text once a step. The same steps give the same calls.
     */
    default void warned(Step.Pages pages, Warning warning) {}

    /** Called before a print file is finished: so many bytes of streams were in it already. */
    default void saved(long bytes) {}

    /** Called when a print file is complete and on disk. */
    void finished(PrintFile file);

    /** Asked at least every 100 ms of work, also within a document. */
    boolean cancelled();
}
