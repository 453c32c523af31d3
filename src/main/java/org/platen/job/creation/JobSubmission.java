package org.platen.job.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.platen.budget.Budget;
import org.platen.content.ContentSets;
import org.platen.operation.NewOperation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.Priority;
import org.platen.operation.Reference;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Accepts requests for job sets, in one transaction that also protects their content from removal.
 */
@ApplicationScoped
@Transactional
class JobSubmission {

    @Inject UsableContent content;

    @Inject ContentSets contentSets;

    @Inject Operations operations;

    OperationId submit(JobCreationRequest request, String user, Budget budget) {
        request.check(content, budget);
        return operations.submit(
                new NewOperation(JobCreationHandler.TYPE, request.json(), user, Priority.NORMAL)
                        .needing(held(request.contentSets(content))));
    }

    private List<Reference> held(List<Long> sets) {
        return contentSets
                .hold(sets)
                .orElseThrow(
                        () -> new ProblemException(Problem.missing("Content Set", sets.get(0))));
    }
}
