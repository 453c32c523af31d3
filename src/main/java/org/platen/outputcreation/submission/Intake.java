package org.platen.outputcreation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platen.audit.Actor;
import org.platen.job.HeldJobs;
import org.platen.job.JobSets;
import org.platen.operation.NewOperation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.Priority;
import org.platen.operation.submission.SubmitKey;
import org.platen.operation.submission.SubmitOnce;
import org.platen.operation.submission.Together.NothingDoneException;
import org.platen.outputcreation.plan.OutputRequest;

/** Writes what is accepted: several requests by one transaction. */
@ApplicationScoped
@Transactional
class Intake {

    @Inject JobSets jobSets;

    @Inject Operations operations;

    @Inject SubmitOnce once;

    /**
     * What is to be accepted.
     *
     * @param parent the operation that it repeats a part of, if it does
     * @param actor the source of the request; another thread may write for several
     */
    record Submitted(
            OutputRequest request,
            String user,
            Priority priority,
            Optional<OperationId> parent,
            Optional<SubmitKey> key,
            Actor actor) {

        Submitted(
                OutputRequest request,
                String user,
                Priority priority,
                Optional<OperationId> parent,
                Optional<SubmitKey> key) {
            this(request, user, priority, parent, key, Actor.ofThread(user));
        }

        NewOperation operation(HeldJobs jobs) {
            return new NewOperation(OutputRequest.OPERATION_TYPE, request.toJson(), user, priority)
                    .from(actor)
                    .repeating(parent)
                    .needing(jobs.needs(request.jobs()));
        }
    }

    /**
     * Accepts all.
     *
     * @throws NothingDoneException before the commit. What comes out of the commit itself is
     *     something else: it may have been carried out.
     */
    List<OperationId> accept(List<Submitted> all) {
        try {
            var jobs = all.stream().flatMap(one -> one.request().jobs().stream()).distinct();
            var held = jobSets.hold(jobs.toList());
            var ids = operations.submitAll(all.stream().map(one -> one.operation(held)).toList());
            remember(all, ids);
            return ids;
        } catch (RuntimeException e) {
            throw new NothingDoneException(e);
        }
    }

    private void remember(List<Submitted> all, List<OperationId> ids) {
        var accepted = new HashMap<SubmitKey, OperationId>();
        for (int i = 0; i < all.size(); i++) {
            var id = ids.get(i);
            all.get(i).key().ifPresent(key -> remember(accepted, key, id));
        }
        once.remember(accepted);
    }

    /** The same request, sent twice at the same time: one of them has to come after the other. */
    private static void remember(
            Map<SubmitKey, OperationId> accepted, SubmitKey key, OperationId id) {
        if (accepted.putIfAbsent(key, id) != null) {
            throw new IllegalStateException("the same key twice: " + key.name());
        }
    }
}
