package org.platen.operation.work;

import java.time.Instant;
import java.util.Optional;
import org.platen.operation.fault.Fault;

/** How one attempt, at an operation or at a part of one, is made and ended. */
interface Attempt {

    Claim claim();

    /** Does the work and makes it count. */
    void make();

    /**
     * The work was not done.
     *
     * @return when the next attempt is due; empty when there is none, or another has begun
     */
    Optional<Instant> end(Fault fault);

    /**
     * Gives back what is not done.
     *
     * @return whether it was still held
     */
    boolean handBack();
}
