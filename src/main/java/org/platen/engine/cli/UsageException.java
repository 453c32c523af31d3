package org.platen.engine.cli;

/** Thrown when the command line is invalid. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
