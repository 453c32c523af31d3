package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.platen.contract.EntityId;
import org.platen.contract.PageIterator;
import org.platen.operation.Need;

/** All job sets: making them whole, marking them as deleted. */
@ApplicationScoped
@Transactional
public class JobSets {

    /** What operations that need a job set call it. */
    static final String NEED = "job set";

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
     * @return what the operation is to need; empty when one of the job sets has been deleted
     */
    public Optional<List<Need>> hold(List<Long> jobIds) {
        var ids = new TreeSet<Long>();
        IdChunk.of(jobIds).forEach(chunk -> ids.addAll(ofJobs(chunk)));
        boolean all = ids.stream().allMatch(this::hold);
        return all
                ? Optional.of(ids.stream().map(id -> new Need(NEED, id)).toList())
                : Optional.empty();
    }

    private boolean hold(long id) {
        var set = em.find(JobSet.class, id, LockModeType.PESSIMISTIC_READ);
        return set != null && !set.isDeleted();
    }

    private List<Long> ofJobs(IdChunk jobs) {
        return em.createQuery(
                        "select distinct j.jobSetId from Job j where j.id in :jobs", Long.class)
                .setParameter("jobs", jobs.ids())
                .getResultList();
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
