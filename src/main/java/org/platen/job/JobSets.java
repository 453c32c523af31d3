package org.platen.job;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.database.IdChunk;
import org.platen.http.EntityId;
import org.platen.http.PageIterator;
import org.platen.owner.Owner;
import org.platen.owner.Visibility;

/** All job sets: creates complete ones, and marks them as deleted. */
@ApplicationScoped
@Transactional
public class JobSets {

    /** The kind under which operations refer to a job set. */
    static final String NEED = "job set";

    @PersistenceContext EntityManager em;

    @Inject InstantSource clock;

    /**
     * Creates a job set with everything in it, in one transaction, the caller's if there is one.
     *
     * @return its id
     */
    public long create(Structure structure) {
        var jobSet = new JobSet(Owner.currentName(), clock.instant());
        em.persist(jobSet);
        new StructureWriter(em).write(structure, jobSet);
        return jobSet.id();
    }

    /**
     * Locks the job sets of jobs against removal, in the transaction of the caller, which submits
     * operations. Deleted job sets are not held, nor are ids that are no job. May be called for
     * several users together, because each submitter has {@linkplain JobContents#firstMissing
     * checked} that the jobs are visible.
     */
    public HeldJobs hold(List<Long> jobIds) {
        var setOfJob = new HashMap<Long, Long>();
        IdChunk.of(jobIds).forEach(chunk -> setOfJob.putAll(setsOf(chunk)));
        var held = new HashSet<Long>();
        var sets = List.copyOf(new TreeSet<>(setOfJob.values()));
        IdChunk.of(sets).forEach(chunk -> held.addAll(hold(chunk)));
        setOfJob.values().retainAll(held);
        return new HeldJobs(setOfJob);
    }

    /** Locks the sets that are not deleted, in the order of their ids, to avoid deadlocks. */
    private List<Long> hold(IdChunk sets) {
        return em.createQuery(
                        "select s from JobSet s where s.id in :ids and s.deleted = false"
                                + " order by s.id",
                        JobSet.class)
                .setParameter("ids", sets.ids())
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .map(JobSet::id)
                .toList();
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

    public void delete(EntityId id) {
        var set = PartKind.JOB_SET.in(em, id);
        set.delete();
        new AuditTrail(em).add(AuditAction.JOB_SET_DELETE, set.id());
    }

    /** Returns the ids of the next job sets that are not deleted, after the given one. */
    public List<Long> after(long id) {
        var visibility = Visibility.current();
        return visibility
                .bind(
                        em.createQuery(
                                "select s.id from JobSet s where s.deleted = false and s.id > :id"
                                        + visibility.condition("s.owner")
                                        + " order by s.id",
                                Long.class))
                .setParameter("id", id)
                .setMaxResults(PageIterator.IDS)
                .getResultList();
    }
}
