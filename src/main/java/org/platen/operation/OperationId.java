package org.platen.operation;

import java.util.UUID;

/** Names an operation. Opaque to clients: any text may be asked for. */
public record OperationId(String value) {

    /** For JAX-RS, which makes path parameters by it. */
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
