package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

/** Removes the rows of content sets and of their items, unless something refers to them. */
@ApplicationScoped
@Transactional
class ContentSetRemoval implements SetRemoval {

    private static final SetRows ROWS =
            new SetRows(
                    "ContentSet",
                    "select i.id from ContentItem i where i.contentSetId = s.id",
                    List.of(
                            new Level(
                                    "select i.id from ContentItem i where i.contentSetId = :set"
                                            + " order by i.contentSetId, i.id",
                                    List.of("delete from ContentItem i where i.id in :ids"))));

    @PersistenceContext EntityManager em;

    @Inject References needs;

    @Inject @Any Instance<ContentSetUse> uses;

    @Override
    public List<Long> due(Instant end, long after) {
        return ROWS.due(em, end, after);
    }

    @Override
    public boolean begin(long id, Instant end) {
        var set = locked(id).filter(found -> found.isDue(end));
        boolean due =
                set.isPresent()
                        && !needs.include(new Reference(ContentSets.NEED, id))
                        && uses.stream().noneMatch(use -> use.needs(id));
        if (due) {
            set.orElseThrow().delete();
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

    private Optional<ContentSet> locked(long id) {
        return Optional.ofNullable(em.find(ContentSet.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
