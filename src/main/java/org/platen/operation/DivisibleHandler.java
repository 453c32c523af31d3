package org.platen.operation;

import java.util.List;

/**
 * A handler that divides {@linkplain #isLarge large} operations, so that several nodes can work on
 * one operation and a crash loses only one part. Each method is called outside any transaction, on
 * any node, and possibly more than once.
 */
public interface DivisibleHandler extends OperationHandler {

    /**
     * Divides an operation into at least one part. Deterministic: the same operation must always
     * yield the same parts.
     */
    List<PartPlan> divide(Claim claim);

    /**
     * Executes a part.
     *
     * @param request of the part
     */
    PartResult handlePart(Claim claim, String request);

    /**
     * Combines the results of the parts.
     *
     * @param parts the results, in order
     */
    Publication conclude(Claim claim, List<PartResult> parts);

    /** Removes the work of these parts, which is no longer needed. */
    void discard(List<PartResult> parts);
}
