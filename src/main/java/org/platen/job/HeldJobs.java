package org.platen.job;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.platen.operation.Reference;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Jobs whose job sets are locked until the transaction ends. Maps the ids of jobs to those of their
 * sets.
 */
public record HeldJobs(Map<Long, Long> sets) {

    public HeldJobs {
        sets = Map.copyOf(sets);
    }

    /**
     * The references that an operation on such jobs needs.
     *
     * @throws ProblemException 404 when one of the jobs is not held
     */
    public List<Reference> needs(List<Long> jobIds) {
        var needed = new TreeSet<Long>();
        for (var job : jobIds) {
            var set = sets.get(job);
            if (set == null) {
                throw new ProblemException(Problem.missing("Job", job));
            }
            needed.add(set);
        }
        return needed.stream().map(set -> new Reference(JobSets.NEED, set)).toList();
    }
}
