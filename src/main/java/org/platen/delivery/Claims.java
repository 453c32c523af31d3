package org.platen.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Who put, or is about to put, which file where. A claim is an operation's and outlives any crash,
 * but only the attempt that holds the operation may act on it: a node that was paused and comes
 * back changes nothing. Each call is a transaction of its own.
 *
 * <p>What a call is handed runs while the claim is locked, so that, among operations, what it finds
 * on disk holds until the call is over. It must be short.
 */
interface Claims {

    /** How a claim turned out. */
    enum Answer {
        /** Somebody else's file has the place. */
        REFUSED,
        GRANTED,
        /**
         * An earlier attempt of the operation has claimed it: what is there, if anything, is its
         * own.
         */
        HELD_BEFORE,
        /** An earlier attempt of the operation has put its file there. */
        FULFILLED_BEFORE
    }

    /**
     * Claims a target.
     *
     * @throws org.platen.operation.work.LostClaimException when the operation is another attempt's
     * @param isFree whether nothing is there; even another's claim is taken over then
     */
    Answer claim(Path target, Sender sender, BooleanSupplier isFree);

    /**
     * Notes which file beside the target is about to be renamed to it. If the process then dies,
     * what became of that file tells whether it was renamed: the target itself may have been picked
     * up already.
     *
     * @throws org.platen.operation.work.LostClaimException when the operation is another attempt's
     */
    void prepare(Path target, Sender sender, Path temporary);

    /**
     * Decides on what earlier attempts were about to put: it is fulfilled if the file that was to
     * be renamed is not there any more.
     *
     * @throws org.platen.operation.work.LostClaimException when the operation is another attempt's
     */
    void settle(Sender sender, Predicate<Path> exists);

    /**
     * Puts the file there, unless the claim has been taken over meanwhile.
     *
     * @throws org.platen.operation.work.LostClaimException when the operation is another attempt's
     * @param place returns whether it could; if not, the claim is given up
     * @return whether the file is there
     */
    boolean fulfil(Path target, Sender sender, BooleanSupplier place);

    /**
     * Gives up a claim, if it is held by an operation that has ended without a result, after
     * removing what is there.
     */
    void giveUp(Path target, String operationId, Runnable remove);

    /** What the operation holds. */
    List<Path> heldBy(String operationId);
}
