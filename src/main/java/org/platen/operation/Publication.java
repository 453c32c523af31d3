package org.platen.operation;

/** The last step of an operation, which makes its work visible. */
public interface Publication {

    /**
     * Writes to the database what makes the work visible, in the transaction that sets the
     * operation DONE.
     *
     * @return the result: the id of the created entity
     */
    String publish();

    /**
     * Removes everything that the attempt has left, because the claim was lost before {@link
     * #publish}.
     */
    default void discard() {}

    /** Removes what is no longer needed, after the commit. */
    default void done() {}
}
