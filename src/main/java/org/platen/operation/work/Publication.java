package org.platen.operation.work;

/** The last step of an operation: what makes its work visible. */
public interface Publication {

    /**
     * Writes what makes the work visible to the database, in the transaction that sets the
     * operation DONE.
     *
     * @return the result: the id of what was made
     */
    String publish();

    /** The claim was lost before {@link #publish}: removes what the attempt has left. */
    default void discard() {}

    /** All is committed: removes what is not needed any more. */
    default void done() {}
}
