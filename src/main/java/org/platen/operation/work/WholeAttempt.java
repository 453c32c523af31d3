package org.platen.operation.work;

import java.util.function.Function;
import org.platen.operation.Claim;
import org.platen.operation.ClaimedOperations;
import org.platen.operation.Publication;
import org.platen.problem.ProblemException;

/**
 * An attempt at an operation as a whole.
 *
 * @param work does the work and returns its publication
 */
record WholeAttempt(
        ClaimedOperations operations, ReportingClaim claim, Function<Claim, Publication> work)
        implements OperationAttempt {

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
}
