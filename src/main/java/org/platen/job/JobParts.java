package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.platen.contract.NameValueList;
import org.platen.http.EntityId;
import org.platen.http.PageIterator;
import org.platen.property.NameValue;

/** Access to single parts of job sets: their children, properties and metadata. */
@ApplicationScoped
@Transactional
public class JobParts {

    private static final int BATCH = 1000;

    @PersistenceContext EntityManager em;

    boolean exists(PartKind<?> part, long id) {
        return part.in(em, id).isPresent();
    }

    /** The numeric id of a part that exists. */
    public long number(PartKind<?> part, EntityId id) {
        return part.in(em, id).id();
    }

    /** Returns the ids of the next children, after the given one. */
    public List<Long> children(Level level, long parent, long after) {
        return em.createQuery(level.query(), Long.class)
                .setParameter("parent", parent)
                .setParameter("after", after)
                .setMaxResults(PageIterator.IDS)
                .getResultList();
    }

    public List<NameValue> metadata(PartKind<?> part, EntityId id) {
        return part.in(em, id).metadata();
    }

    public void tag(PartKind<?> part, EntityId id, List<NameValue> tags) {
        part.in(em, id).tag(tags);
    }

    public List<NameValue> properties(PartKind<? extends DescribedPart> part, EntityId id) {
        return part.in(em, id).properties();
    }

    public void describe(
            PartKind<? extends DescribedPart> part, EntityId id, List<NameValue> properties) {
        part.in(em, id).describe(properties);
    }

    /** Changes the properties of all parts, or of none if one of them does not exist. */
    public void describeAll(PartKind<? extends DescribedPart> part, Iterable<NameValueList> lists) {
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
