package org.platen.operation;

import java.util.Optional;

/**
 * What is to be accepted as an operation.
 *
 * @param type of the handler
 * @param request what the handler is given, JSON
 * @param parent the operation that it repeats a part of, if it does
 */
public record NewOperation(
        String type, String request, String user, Priority priority, Optional<OperationId> parent) {

    public NewOperation(String type, String request, String user) {
        this(type, request, user, Priority.NORMAL, Optional.empty());
    }
}
