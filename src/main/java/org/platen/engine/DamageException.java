package org.platen.engine;

/** What is read does not make sense. The message is the reason, as a client may be told it. */
final class DamageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamageException(String reason) {
        super(reason);
    }
}
