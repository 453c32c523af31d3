package org.platen.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Ownership of target files in destination folders. A claim belongs to an operation and survives
 * any crash. Only the attempt that holds the operation may act on it, so a node that resumes after
 * a pause changes nothing. Each call is a transaction of its own.
 *
 * <p>Callbacks run while the claim's row is locked, so no other operation can change the target
 * meanwhile. Keep them short.
 */
interface TargetClaims {

    /** The result of a claim. */
    enum Answer {
        /** The target is taken by a file of somebody else. */
        REFUSED,
        GRANTED,
        /**
         * An earlier attempt of the operation has claimed the target. A file there, if any, is its
         * own.
         */
        HELD_BEFORE,
        /** An earlier attempt of the operation has put its file there. */
        FULFILLED_BEFORE
    }

    /**
     * Claims a target.
     *
     * @throws org.platen.operation.LostClaimException when another attempt holds the operation
     * @param isFree whether no file is there; then even the claim of another operation is taken
     *     over
     */
    Answer claim(Path target, DeliveryAttempt sender, BooleanSupplier isFree);

    /**
     * Records which temporary file is about to be renamed to the target. If the process then dies,
     * the existence of that file tells whether it was renamed; the target itself may already have
     * been picked up.
     *
     * @param file the name of the file in the output
     * @throws org.platen.operation.LostClaimException when another attempt holds the operation
     */
    void prepare(Path target, DeliveryAttempt sender, Path temporary, String file);

    /**
     * Completes the claims that earlier attempts prepared: a claim is fulfilled if the file that
     * was to be renamed no longer exists.
     *
     * @throws org.platen.operation.LostClaimException when another attempt holds the operation
     */
    void settle(DeliveryAttempt sender, Predicate<Path> exists);

    /**
     * Places the file, unless the claim has meanwhile been taken over.
     *
     * @throws org.platen.operation.LostClaimException when another attempt holds the operation
     * @param place places the file, and returns whether it could; if not, the claim is released
     * @return whether the file was placed
     */
    boolean fulfil(Path target, DeliveryAttempt sender, BooleanSupplier place);

    /**
     * Releases a claim that is held by an operation that has ended without a result, after removing
     * the file.
     */
    void giveUp(Path target, String operationId, Runnable remove);

    /** The targets that the operation has claimed. */
    List<Path> heldBy(String operationId);
}
