package org.platen.job;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.platen.operation.Need;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Jobs whose job sets stay until the transaction has ended, by their ids, with those of the sets.
 */
public record HeldJobs(Map<Long, Long> sets) {

    public HeldJobs {
        sets = Map.copyOf(sets);
    }

    /**
     * What an operation with such jobs is to need.
     *
     * @throws ProblemException 404 when one of them is not held
     */
    public List<Need> needs(List<Long> jobIds) {
        var needed = new TreeSet<Long>();
        for (var job : jobIds) {
            var set = sets.get(job);
            if (set == null) {
                throw new ProblemException(Problem.missing("Job", job));
            }
            needed.add(set);
        }
        return needed.stream().map(set -> new Need(JobSets.NEED, set)).toList();
    }
}
