package org.platen.job;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.platen.contract.EntityId;
import org.platen.contract.PageIterator;
import org.platen.operation.Need;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** All job sets: making them whole, marking them as deleted. */
@ApplicationScoped
@Transactional
public class JobSets {

    /** What operations that need a job set call it. */
    static final String NEED = "job set";

    private static final long NO_SET = 0;

    private static final InstantSource CLOCK = Clock.systemUTC();

    @PersistenceContext EntityManager em;

    /**
     * Makes a job set with all that is in it, by one transaction, the caller's if there is one.
     *
     * @return its id
     */
    public long create(Structure structure) {
        var jobSet = new JobSet(CLOCK.instant());
        em.persist(jobSet);
        new StructureWriter(em).write(structure, jobSet);
        return jobSet.id();
    }

    /**
     * Sees to it that the job sets of jobs stay, in the transaction of the caller, which submits an
     * operation.
     *
     * @return what the operation is to need
     * @throws ProblemException 404 when there is no such job, or its job set has been deleted
     */
    public List<Need> hold(List<Long> jobIds) {
        var setOfJob = new HashMap<Long, Long>();
        IdChunk.of(jobIds).forEach(chunk -> setOfJob.putAll(setsOf(chunk)));
        var held = new TreeSet<>(setOfJob.values());
        held.removeIf(set -> !hold(set));
        for (var job : jobIds) {
            if (!held.contains(setOfJob.getOrDefault(job, NO_SET))) {
                throw new ProblemException(Problem.missing("Job", job));
            }
        }
        return held.stream().map(set -> new Need(NEED, set)).toList();
    }

    private boolean hold(long id) {
        var set = em.find(JobSet.class, id, LockModeType.PESSIMISTIC_READ);
        return set != null && !set.isDeleted();
    }

    private Map<Long, Long> setsOf(IdChunk jobs) {
        return em.createQuery(
                        "select new org.platen.job.IdPair(j.id, j.jobSetId) from Job j"
                                + " where j.id in :jobs",
                        IdPair.class)
                .setParameter("jobs", jobs.ids())
                .getResultStream()
                .collect(toMap(IdPair::owner, IdPair::id));
    }

    void delete(EntityId id) {
        Part.JOB_SET.in(em, id).delete();
    }

    /** The ids of the next job sets that are not deleted, those that follow the given one. */
    List<Long> after(long id) {
        return em.createQuery(
                        "select s.id from JobSet s where s.deleted = false and s.id > :id order by s.id",
                        Long.class)
                .setParameter("id", id)
                .setMaxResults(PageIterator.IDS)
                .getResultList();
    }
}
