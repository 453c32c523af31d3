package org.platen.operation.work;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.platen.operation.ClaimedOperations;
import org.platen.operation.fault.Fault;
import org.platen.problem.ProblemException;

/**
 * An attempt at an operation as a whole.
 *
 * @param work does the work and returns its publication
 */
record WholeAttempt(ClaimedOperations operations, Claim claim, Function<Claim, Publication> work)
        implements Attempt {

    @Override
    public void make() {
        publish(work.apply(claim));
    }

    private void publish(Publication publication) {
        boolean done;
        try {
            done = operations.complete(claim.id(), claim.attempt(), publication::publish);
        } catch (ProblemException e) {
            // Thrown by the publication itself, so nothing of it was stored. After any other fault
            // it is not known whether the commit was carried out, so nothing may be discarded.
            publication.discard();
            throw e;
        }
        if (done) {
            publication.done();
        } else {
            publication.discard();
        }
    }

    @Override
    public Optional<Instant> end(Fault fault) {
        return operations.end(claim.id(), claim.attempt(), fault);
    }

    @Override
    public boolean handBack() {
        return operations.handBack(claim.id(), claim.attempt());
    }
}
