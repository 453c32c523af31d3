package org.platen.job.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.platen.budget.Budget;
import org.platen.content.ContentSets;
import org.platen.job.JobSets;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Creates job sets at once, for requests that output a content set in one call. */
@ApplicationScoped
@Transactional
public class ContentJobs {

    @Inject UsableContent content;

    @Inject ContentSets contentSets;

    @Inject JobSets jobSets;

    /**
     * Creates a job set as a request without a preset does: one job, in which each item is a
     * document.
     *
     * @param budget bounds the number of documents
     * @return the id of the job set
     * @throws ProblemException 404 when there is no such content set
     */
    public long create(long contentSet, Budget budget) {
        var request = new JobCreationRequest.OfContentSets(List.of(contentSet));
        if (contentSets.hold(List.of(contentSet)).isEmpty()) {
            throw new ProblemException(Problem.missing("Content Set", contentSet));
        }
        return jobSets.create(request.structure(content, budget));
    }
}
