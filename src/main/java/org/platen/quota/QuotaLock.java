package org.platen.quota;

/** A lock for each user, across all nodes. Implemented by the package that stores the users. */
public interface QuotaLock {

    /**
     * Locks a user until the transaction of the caller ends, so that concurrent requests of the
     * user are counted one after the other. A user without a row is not locked.
     */
    void lock(String user);
}
