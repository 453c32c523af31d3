package org.platen.content;

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
 * Removes the rows of content sets, some by each transaction. Nobody sees half a content set: it is
 * marked as deleted before.
 */
@ApplicationScoped
@Transactional
class ContentSetRemoval {

    private static final int SETS = 100;

    private static final int ITEMS = 2_000;

    @PersistenceContext EntityManager em;

    @Inject Needs needs;

    /** Some that may be removed if nothing needs them, of which the ids follow the given one. */
    List<Long> due(Instant end, long after) {
        return em.createQuery(
                        "select s.id from ContentSet s where (s.deleted = true or s.createdAt <= :end)"
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
        var set = locked(id).filter(found -> found.isDue(end));
        boolean due =
                set.isPresent() && !needs.include(new Need(ContentSets.NEED, id)) && !isInJobs(id);
        if (due) {
            set.orElseThrow().delete();
        }
        return due;
    }

    private boolean isInJobs(long id) {
        return !em.createNativeQuery(
                        "select p.document_id from content_item i"
                                + " join document_page p on p.content_item_id = i.id"
                                + " where i.content_set_id = ?1")
                .setParameter(1, id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Removes some of its items.
     *
     * @return how many
     */
    int removeItems(long id) {
        var ids =
                em.createQuery(
                                "select i.id from ContentItem i where i.contentSetId = :set"
                                        + " order by i.contentSetId, i.id",
                                Long.class)
                        .setParameter("set", id)
                        .setMaxResults(ITEMS)
                        .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery("delete from ContentItem i where i.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    /**
     * Removes its own row.
     *
     * @return false if something is in it still
     */
    boolean finish(long id) {
        return em.createQuery(
                                "delete from ContentSet s where s.id = :id and s.deleted = true and not exists"
                                        + " (select i.id from ContentItem i where i.contentSetId = s.id)")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private Optional<ContentSet> locked(long id) {
        return Optional.ofNullable(em.find(ContentSet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
