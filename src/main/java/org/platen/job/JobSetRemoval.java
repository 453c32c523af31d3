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
import org.platen.operation.Need;
import org.platen.operation.Needs;

/**
 * Removes the rows of job sets, from the pages up, some by each transaction. Nobody sees half a job
 * set: it is marked as deleted before.
 */
@ApplicationScoped
@Transactional
class JobSetRemoval {

    private static final int SETS = 100;

    private static final int ROWS = 2_000;

    /** Of each level, from the bottom up: the rows of a job set that are to go next. */
    private static final List<Rows> LEVELS =
            List.of(
                    new Rows(
                            "select d.id from Document d, Job j where j.jobSetId = :set and d.jobId = j.id",
                            List.of(
                                    "delete from DocumentPage p where p.documentId in :ids",
                                    "delete from Document d where d.id in :ids")),
                    new Rows(
                            "select e.id from DocumentSet e, JobSegment g, Job j"
                                    + " where j.jobSetId = :set and g.jobId = j.id and e.jobSegmentId = g.id",
                            List.of("delete from DocumentSet e where e.id in :ids")),
                    new Rows(
                            "select g.id from JobSegment g, Job j where j.jobSetId = :set and g.jobId = j.id",
                            List.of("delete from JobSegment g where g.id in :ids")),
                    new Rows(
                            "select j.id from Job j where j.jobSetId = :set",
                            List.of("delete from Job j where j.id in :ids")));

    private record Rows(String ids, List<String> removals) {}

    @PersistenceContext EntityManager em;

    @Inject Needs needs;

    /** Some that may be removed if nothing needs them, of which the ids follow the given one. */
    List<Long> due(Instant end, long after) {
        return em.createQuery(
                        "select s.id from JobSet s where (s.deleted = true or s.createdAt <= :end)"
                                + " and s.id > :after order by s.id",
                        Long.class)
                .setParameter("end", end)
                .setParameter("after", after)
                .setMaxResults(SETS)
                .getResultList();
    }

    /**
     * Marks one as deleted.
     *
     * @return whether it is to be removed: nothing needs it, and nothing will
     */
    boolean begin(long id, Instant end) {
        var jobSet = locked(id).filter(set -> set.isDue(end));
        boolean due = jobSet.isPresent() && !needs.include(new Need(JobSets.NEED, id));
        if (due) {
            jobSet.orElseThrow().delete();
        }
        return due;
    }

    /**
     * Removes some of what is in it.
     *
     * @return how many parts
     */
    int removeSome(long id) {
        for (var level : LEVELS) {
            var ids = next(level, id);
            if (!ids.isEmpty()) {
                level.removals.forEach(
                        removal ->
                                em.createQuery(removal).setParameter("ids", ids).executeUpdate());
                return ids.size();
            }
        }
        return 0;
    }

    private List<Long> next(Rows level, long id) {
        return em.createQuery(level.ids, Long.class)
                .setParameter("set", id)
                .setMaxResults(ROWS)
                .getResultList();
    }

    /**
     * Removes its own row.
     *
     * @return false if something is in it still
     */
    boolean finish(long id) {
        return em.createQuery(
                                "delete from JobSet s where s.id = :id and s.deleted = true"
                                        + " and not exists (select j.id from Job j where j.jobSetId = s.id)")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private Optional<JobSet> locked(long id) {
        return Optional.ofNullable(em.find(JobSet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
