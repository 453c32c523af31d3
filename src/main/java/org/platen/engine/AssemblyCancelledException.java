package org.platen.engine;

/** Thrown when the listener has cancelled the assembly. Whatever was written so far is unusable. */
public final class AssemblyCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AssemblyCancelledException() {
        super("The assembly was cancelled.");
    }
}
