package org.platen.operation;

import jakarta.persistence.EntityManager;

/** Operations for tests of other packages, as far as they are only looked at. */
public final class OperationsOf {

    private OperationsOf() {}

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    public static Operations database(EntityManager em) {
        var operations = new Operations();
        operations.em = em;
        return operations;
    }
}
