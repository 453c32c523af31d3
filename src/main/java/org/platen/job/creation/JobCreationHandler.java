package org.platen.job.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platen.budget.Budget;
import org.platen.budget.BudgetSettings;
import org.platen.job.JobSets;
import org.platen.operation.Claim;
import org.platen.operation.OperationHandler;
import org.platen.operation.Publication;

/**
 * Creates job sets. The publication writes all rows, so that a job set never becomes visible in
 * part.
 */
@ApplicationScoped
class JobCreationHandler implements OperationHandler {

    static final String TYPE = "JobCreationRestService";

    @Inject BudgetSettings budgets;

    @Inject UsableContent content;

    @Inject JobSets jobSets;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Publication handle(Claim claim) {
        claim.step("Job Creation");
        var budget = new Budget(budgets.ofOperation(), claim::check);
        var structure = JobCreationRequest.ofJson(claim.request()).structure(content, budget);
        claim.check();
        return () -> Long.toString(jobSets.create(structure));
    }
}
