package org.platen.operation;

import java.util.UUID;

/** The id of an operation. It is opaque to clients: a client may ask for any text. */
public record OperationId(String value) {

    /** The factory method by which JAX-RS creates path parameters. */
    public static OperationId fromString(String text) {
        return new OperationId(text);
    }

    static OperationId random() {
        return new OperationId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
