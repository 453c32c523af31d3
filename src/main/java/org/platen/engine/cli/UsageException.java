package org.platen.engine.cli;

/** The command line is not one that we understand. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
