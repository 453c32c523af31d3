package org.platen.operation;

/** How a part of the server says that it can take no more operations now. Found by CDI. */
public interface Admission {

    /**
     * Is asked before each operation.
     *
     * @throws org.platen.problem.ProblemException when none can be accepted; it says why, and what
     *     to do
     */
    void check();
}
