package org.platen.bench;

/** Thrown when the command line is invalid; the message gives the reason. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
