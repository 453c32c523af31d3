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
import org.platen.operation.facts.Facts;
import org.platen.operation.submission.GroupCommit.NothingDoneException;
import org.platen.operation.submission.SubmitKey;
import org.platen.operation.submission.UsedKeys;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.trace.TraceParent;

/** Writes accepted requests, several of them in one transaction. */
@ApplicationScoped
@Transactional
class SubmissionTransaction {

    @Inject JobSets jobSets;

    @Inject Operations operations;

    @Inject UsedKeys keys;

    /**
     * A checked request to be accepted.
     *
     * @param actor the source of the request for the audit trail; another thread may write it
     * @param traceparent the place of the request in a trace, if any
     */
    record Submitted(
            RequestedOutput output,
            String user,
            Optional<SubmitKey> key,
            Actor actor,
            Optional<String> traceparent) {

        Submitted(RequestedOutput output, String user, Optional<SubmitKey> key) {
            this(output, user, key, Actor.ofThread(user), TraceParent.current());
        }

        List<Long> jobs() {
            return output.request().jobs();
        }

        NewOperation operation(HeldJobs held) {
            var request = output.request().toJson();
            return new NewOperation(OutputRequest.OPERATION_TYPE, request, user, output.priority())
                    .from(actor)
                    .tracedBy(traceparent)
                    .repeating(output.parent())
                    .with(Facts.of(output.preset(), output.label()))
                    .needing(held.needs(jobs()));
        }
    }

    /**
     * Accepts all requests.
     *
     * @throws NothingDoneException when one cannot be accepted, always before the commit. An
     *     exception thrown by the commit itself is different, because the commit may have been
     *     carried out.
     */
    List<OperationId> accept(List<Submitted> all) {
        try {
            var jobs = all.stream().flatMap(one -> one.jobs().stream()).distinct();
            var held = jobSets.hold(jobs.toList());
            var ids = operations.submitAll(all.stream().map(one -> one.operation(held)).toList());
            keys.use(accepted(all, ids));
            return ids;
        } catch (RuntimeException e) {
            throw new NothingDoneException(e);
        }
    }

    /**
     * Maps the keys to the operations. Two requests with the same key are not accepted together:
     * one has to follow the other.
     */
    private static Map<SubmitKey, OperationId> accepted(
            List<Submitted> all, List<OperationId> ids) {
        var accepted = new HashMap<SubmitKey, OperationId>();
        for (int i = 0; i < all.size(); i++) {
            var id = ids.get(i);
            all.get(i).key().ifPresent(key -> add(accepted, key, id));
        }
        return accepted;
    }

    private static void add(Map<SubmitKey, OperationId> accepted, SubmitKey key, OperationId id) {
        if (accepted.putIfAbsent(key, id) != null) {
            throw new IllegalStateException("the same key twice: " + key.name());
        }
    }
}
