package org.platen.engine;

/**
 * Carries what the listener has thrown through the reading of a document, which is not to blame for
 * it. The listener's caller gets it as it was.
 */
final class ListenerFaultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RuntimeException fault;

    ListenerFaultException(RuntimeException fault) {
        super(fault);
        this.fault = fault;
    }

    RuntimeException fault() {
        return fault;
    }
}
