package org.platen.quota;

/** A lock for each user, across all nodes. Implemented by the package that stores the users. */
public interface QuotaLock {

    /**
     * Locks a user until the transaction of the caller ends, so that of two requests that are
     * counted at once one sees the other. A user who is not stored is not locked.
     */
    void lock(String user);
}
