package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platen.maintenance.SetRemoval;
import org.platen.maintenance.SetRows;
import org.platen.maintenance.SetRows.Level;
import org.platen.operation.Reference;
import org.platen.operation.References;

/** Removes the rows of job sets and of all that is in them, unless something refers to them. */
@ApplicationScoped
@Transactional
class JobSetRemoval implements SetRemoval {

    private static final List<Level> LEVELS =
            List.of(
                    new Level(
                            "select d.id from Document d, Job j where j.jobSetId = :set and d.jobId = j.id",
                            List.of(
                                    "delete from DocumentPage p where p.key.documentId in :ids",
                                    "delete from Document d where d.id in :ids")),
                    new Level(
                            "select e.id from DocumentSet e, JobSegment g, Job j"
                                    + " where j.jobSetId = :set and g.jobId = j.id and e.jobSegmentId = g.id",
                            List.of("delete from DocumentSet e where e.id in :ids")),
                    new Level(
                            "select g.id from JobSegment g, Job j where j.jobSetId = :set and g.jobId = j.id",
                            List.of("delete from JobSegment g where g.id in :ids")),
                    new Level(
                            "select j.id from Job j where j.jobSetId = :set",
                            List.of("delete from Job j where j.id in :ids")));

    private static final SetRows ROWS =
            new SetRows("JobSet", "select j.id from Job j where j.jobSetId = s.id", LEVELS);

    @PersistenceContext EntityManager em;

    @Inject References needs;

    @Override
    public List<Long> due(Instant end, long after) {
        return ROWS.due(em, end, after);
    }

    @Override
    public boolean begin(long id, Instant end) {
        var jobSet = locked(id).filter(set -> set.isDue(end));
        boolean due = jobSet.isPresent() && !needs.include(new Reference(JobSets.NEED, id));
        if (due) {
            jobSet.orElseThrow().delete();
        }
        return due;
    }

    @Override
    public int removeSome(long id) {
        return ROWS.removeSome(em, id);
    }

    @Override
    public boolean finish(long id) {
        return ROWS.finish(em, id);
    }

    private Optional<JobSet> locked(long id) {
        return Optional.ofNullable(em.find(JobSet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
