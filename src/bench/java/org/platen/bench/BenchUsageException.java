package org.platen.bench;

/** Thrown when the command line is invalid; the message gives the reason. */
final class BenchUsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BenchUsageException(String message) {
        super(message);
    }
}
