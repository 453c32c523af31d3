package org.platen.engine;

/** The listener wanted the assembly to stop. What was written so far is of no use. */
public final class AssemblyCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AssemblyCancelledException() {
        super("The assembly was cancelled.");
    }
}
