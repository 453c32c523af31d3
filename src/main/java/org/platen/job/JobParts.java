package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.platen.contract.EntityId;
import org.platen.contract.NameValue;
import org.platen.contract.NameValueList;
import org.platen.contract.PageIterator;

/** The parts of job sets, one by one: their children, properties and metadata. */
@ApplicationScoped
@Transactional
class JobParts {

    private static final int BATCH = 1000;

    @PersistenceContext EntityManager em;

    boolean exists(Part<?> part, long id) {
        return part.in(em, id).isPresent();
    }

    /** The number of a part that exists. */
    long number(Part<?> part, EntityId id) {
        return part.in(em, id).id();
    }

    /** The ids of the next children, those that follow the given one. */
    List<Long> children(Level level, long parent, long after) {
        return em.createQuery(level.query(), Long.class)
                .setParameter("parent", parent)
                .setParameter("after", after)
                .setMaxResults(PageIterator.IDS)
                .getResultList();
    }

    List<NameValue> metadata(Part<?> part, EntityId id) {
        return part.in(em, id).metadata();
    }

    void tag(Part<?> part, EntityId id, List<NameValue> tags) {
        part.in(em, id).tag(tags);
    }

    List<NameValue> properties(Part<? extends DescribedPart> part, EntityId id) {
        return part.in(em, id).properties();
    }

    void describe(Part<? extends DescribedPart> part, EntityId id, List<NameValue> properties) {
        part.in(em, id).describe(properties);
    }

    /** All or, when one of them does not exist, none. */
    void describeAll(Part<? extends DescribedPart> part, Iterable<NameValueList> lists) {
        int count = 0;
        for (var list : lists) {
            describe(part, EntityId.of(list.id()), list.properties());
            if (++count % BATCH == 0) {
                em.flush();
                em.clear();
            }
        }
    }
}
