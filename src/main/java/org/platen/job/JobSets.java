package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.platen.contract.EntityId;
import org.platen.contract.PageIterator;

/** All job sets: making them whole, marking them as deleted. */
@ApplicationScoped
@Transactional
public class JobSets {

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
