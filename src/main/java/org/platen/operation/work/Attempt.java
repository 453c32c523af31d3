package org.platen.operation.work;

import java.time.Instant;
import java.util.Optional;
import org.platen.operation.fault.Fault;

/** One attempt at an operation or at a part: how it is executed and ended. */
interface Attempt {

    ReportingClaim claim();

    /** Does the work and commits it. */
    void make();

    /**
     * Ends the attempt without having completed the work.
     *
     * @return when the next attempt is due; empty when there is none, or another has begun
     */
    Optional<Instant> end(Fault fault);

    /**
     * Returns unfinished work to the queue.
     *
     * @return whether the attempt still held it
     */
    boolean handBack();
}
