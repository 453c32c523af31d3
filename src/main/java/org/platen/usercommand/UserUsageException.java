package org.platen.usercommand;

/** Thrown when the command line is invalid. */
final class UserUsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UserUsageException(String message) {
        super(message);
    }
}
