package org.platen.content;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.platen.audit.Actor;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.http.EntityId;
import org.platen.operation.Reference;
import org.platen.operation.References;
import org.platen.owner.Owner;
import org.platen.owner.Visibility;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/** All content sets that are not deleted and that the current thread may see. */
@ApplicationScoped
@Transactional
public class ContentSets {

    /** The kind under which operations refer to a content set. */
    static final String NEED = "content set";

    @PersistenceContext EntityManager em;

    @Inject InstantSource clock;

    @Inject References needs;

    /**
     * Creates a content set with its items, in one transaction, the caller's if there is one.
     *
     * @param file supplies the id of the managed file or folder that contains the pages; called
     *     within the transaction, so that what it writes becomes visible together with the set
     * @return the id of the set
     */
    public long create(LongSupplier file, NewItems items) {
        long fileId = file.getAsLong();
        var set = new ContentSet(Owner.currentName(), clock.instant());
        em.persist(set);
        em.flush();
        items.forEachBatch(
                batch ->
                        add(
                                batch.stream()
                                        .map(item -> new ContentItem(set, fileId, item))
                                        .toList()));
        if (Actor.current().isPresent()) {
            new AuditTrail(em)
                    .add(
                            AuditAction.CONTENT_SET_CREATE,
                            set.id(),
                            Map.of(),
                            Map.of("file", fileId, "items", items.count()));
        }
        return set.id();
    }

    // Detached one by one: clear() would also detach entities of the caller of this transaction,
    // such as the operation that is about to become DONE.
    private void add(List<ContentItem> batch) {
        batch.forEach(em::persist);
        em.flush();
        batch.forEach(em::detach);
    }

    public Optional<ContentSet> find(long id) {
        return Optional.ofNullable(em.find(ContentSet.class, id))
                .filter(set -> set.isIn(Visibility.current()));
    }

    /** Returns whether there is such a content set that is not deleted. */
    public boolean exists(long id) {
        return find(id).isPresent();
    }

    /**
     * Locks content sets against removal, in the transaction of the caller, which submits an
     * operation.
     *
     * @return the references that the operation needs; empty when one of the sets has been deleted
     */
    public Optional<List<Reference>> hold(Collection<Long> ids) {
        var sorted = new TreeSet<>(ids);
        return sorted.stream().allMatch(this::hold)
                ? Optional.of(sorted.stream().map(id -> new Reference(NEED, id)).toList())
                : Optional.empty();
    }

    private boolean hold(long id) {
        var set = em.find(ContentSet.class, id, LockModeType.PESSIMISTIC_READ);
        return set != null && set.isIn(Visibility.current());
    }

    public ContentSet get(EntityId id) {
        return id.number().flatMap(this::find).orElseThrow(() -> id.missing("Content Set"));
    }

    /** Returns a limited number of content set ids that follow the given id. */
    List<Long> after(long id, int limit) {
        var visibility = Visibility.current();
        return visibility
                .bind(
                        em.createQuery(
                                "select s.id from ContentSet s where s.deleted = false and s.id > :id"
                                        + visibility.condition("s.owner")
                                        + " order by s.id",
                                Long.class))
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns a limited number of content sets, the newest first, that precede the given id. */
    public List<ContentSet> newest(long before, int limit) {
        var visibility = Visibility.current();
        return visibility
                .bind(
                        em.createQuery(
                                "select s from ContentSet s where s.deleted = false and s.id < :id"
                                        + visibility.condition("s.owner")
                                        + " order by s.id desc",
                                ContentSet.class))
                .setParameter("id", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the totals of several content sets, by their ids. */
    Map<Long, ContentTotals> totals(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select i.contentSetId, count(i), sum(i.pageCount) from ContentItem i"
                                        + " where i.contentSetId in :ids group by i.contentSetId",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(
                                toMap(
                                        row -> (Long) row[0],
                                        row ->
                                                new ContentTotals(
                                                        ((Number) row[1]).longValue(),
                                                        ((Number) row[2]).longValue())));
    }

    public ContentTotals totals(long id) {
        var row =
                em.createQuery(
                                "select count(i), coalesce(sum(i.pageCount), 0) from ContentItem i"
                                        + " where i.contentSetId = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .getSingleResult();
        return new ContentTotals(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    void describe(EntityId id, List<NameValue> properties) {
        get(id).describe(properties);
    }

    /**
     * Marks a content set as deleted, unless an operation in progress refers to it.
     *
     * @throws ProblemException 409 when an operation needs it
     */
    public void deleteUnneeded(EntityId id) {
        long number = get(id).id();
        em.lock(get(id), LockModeType.PESSIMISTIC_WRITE);
        if (needs.includeInProgress(new Reference(NEED, number))) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_STATE,
                            "An operation in progress needs this content set. Wait for its end, or"
                                    + " cancel it.",
                            number));
        }
        delete(id);
    }

    void delete(EntityId id) {
        var set = get(id);
        set.delete();
        new AuditTrail(em).add(AuditAction.CONTENT_SET_DELETE, set.id());
    }
}
