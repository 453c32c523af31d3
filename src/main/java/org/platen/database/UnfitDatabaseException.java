package org.platen.database;

/** Thrown when a database cannot be used. The message says why, and what to do. */
public final class UnfitDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnfitDatabaseException(String message) {
        super(message);
    }
}
