package org.platen.content;

/**
 * Reports whether a feature still needs a content set. Implemented by features and found by CDI.
 * Called in the transaction that locks the set, to remove it.
 */
public interface ContentSetUse {

    /** Returns whether the content set must not be removed. */
    boolean needs(long contentSetId);
}
