package org.platen.operation;

/** An admission rule: refuses new operations while the server cannot take more. Found by CDI. */
public interface Admission {

    /**
     * Called before each operation is accepted.
     *
     * @throws org.platen.problem.ProblemException when no operation can be accepted; its message
     *     says why, and what to do
     */
    void check();
}
