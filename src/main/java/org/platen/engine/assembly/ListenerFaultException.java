package org.platen.engine.assembly;

/**
 * Carries an exception of the listener through the reading of a document, so that it is not taken
 * for a fault of the document. The caller receives the original exception.
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
