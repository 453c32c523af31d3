package org.platen.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The rows of operations, for the code that changes them. */
public record OperationRows(EntityManager em) {

    /**
     * Finds an operation, whoever owns it, and locks its row until the transaction ends.
     *
     * @return empty when it does not exist
     */
    public Optional<Operation> lock(OperationId id) {
        return Optional.ofNullable(
                em.find(Operation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
