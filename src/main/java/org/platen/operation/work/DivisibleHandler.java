package org.platen.operation.work;

import java.util.List;
import org.platen.operation.PartPlan;
import org.platen.operation.PartResult;

/**
 * A handler that divides {@linkplain #isLarge large} operations, so that several nodes work at one
 * and a crash costs a part. Each method is called outside any transaction, on some node, perhaps
 * again.
 */
public interface DivisibleHandler extends OperationHandler {

    /**
     * Plans an operation: at least one part. The same operation gives the same parts, whoever
     * divides it.
     */
    List<PartPlan> divide(Claim claim);

    /**
     * Does a part.
     *
     * @param request of the part
     */
    PartResult handlePart(Claim claim, String request);

    /**
     * Makes the whole of what has come of the parts.
     *
     * @param parts in order
     */
    Publication conclude(Claim claim, List<PartResult> parts);

    /** The work of these parts is not needed any more. */
    void discard(List<PartResult> parts);
}
