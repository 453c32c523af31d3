package org.platen.job.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.platen.budget.Budget;
import org.platen.content.ContentSets;
import org.platen.contract.PageIterator;
import org.platen.job.IdChunk;
import org.platen.owner.Visibility;

/**
 * The content from which jobs can be created: the items of content sets that are not deleted and
 * that the current thread may see.
 */
@ApplicationScoped
@Transactional
class UsableContent {

    @PersistenceContext EntityManager em;

    @Inject ContentSets contentSets;

    /** The first of the ids that is no content set. */
    Optional<Long> firstMissingSet(List<Long> ids, Budget budget) {
        return ids.stream()
                .distinct()
                .peek(id -> budget.pass())
                .filter(id -> !contentSets.exists(id))
                .findFirst();
    }

    /** The first of the ids that is no content item. */
    Optional<Long> firstMissingItem(List<Long> ids, Budget budget) {
        return IdChunk.of(ids).stream()
                .peek(chunk -> budget.pass())
                .flatMap(chunk -> missing(chunk).stream())
                .findFirst();
    }

    private Optional<Long> missing(IdChunk chunk) {
        var owner = Visibility.current().onlyOf();
        var query =
                """
                select i.id from content_item i
                join content_set s on s.id = i.content_set_id
                where s.deleted = false and %s %s
                """
                        .formatted(
                                chunk.holds("i.id"),
                                owner.isPresent() ? "and s.owner = ?" + chunk.nextParameter() : "");
        var bound = chunk.bind(em.createNativeQuery(query));
        owner.ifPresent(name -> bound.setParameter(chunk.nextParameter(), name));
        var existing = new HashSet<>(ids(bound.getResultList()));
        return chunk.ids().stream().filter(id -> !existing.contains(id)).findFirst();
    }

    /** The content sets of items. */
    List<Long> setsOf(List<Long> items) {
        return IdChunk.of(items).stream()
                .flatMap(chunk -> setsOf(chunk).stream())
                .distinct()
                .toList();
    }

    private List<Long> setsOf(IdChunk items) {
        var query =
                "select distinct i.content_set_id from content_item i where " + items.holds("i.id");
        return ids(items.bind(em.createNativeQuery(query)).getResultList());
    }

    /** Returns the ids of the next items of a content set, after the given one. */
    List<Long> items(long contentSet, long after) {
        return ids(
                em.createNativeQuery(
                                "select id from content_item where content_set_id = ?1 and id > ?2 order by content_set_id, id")
                        .setParameter(1, contentSet)
                        .setParameter(2, after)
                        .setMaxResults(PageIterator.IDS)
                        .getResultList());
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
