package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.platen.contract.NameValueList;
import org.platen.database.IdChunk;
import org.platen.http.EntityId;
import org.platen.owner.Visibility;
import org.platen.property.NameValue;

/** The items of all content sets that are not deleted and that the current thread may see. */
@ApplicationScoped
@Transactional
public class ContentItems {

    private static final int BATCH = 1000;

    private static final String ALIVE =
            "select i from ContentItem i, ContentSet s"
                    + " where s.id = i.contentSetId and s.deleted = false and ";

    @PersistenceContext EntityManager em;

    public Optional<ContentItem> find(long id) {
        return among(List.of(id)).stream().findFirst();
    }

    ContentItem get(EntityId id) {
        return id.number().flatMap(this::find).orElseThrow(() -> id.missing("Content Item"));
    }

    private List<ContentItem> among(List<Long> ids) {
        var visibility = Visibility.current();
        return visibility
                .bind(
                        em.createQuery(
                                ALIVE + "i.id in :ids" + visibility.condition("s.owner"),
                                ContentItem.class))
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * Returns those of the ids that are items of sets that are neither deleted nor hidden. The
     * query is in SQL because the condition of {@link IdChunk} is.
     */
    public Set<Long> existingAmong(IdChunk ids) {
        var owner = Visibility.current().onlyOf();
        var query =
                """
                select i.id from content_item i
                join content_set s on s.id = i.content_set_id
                where s.deleted = false and %s %s
                """
                        .formatted(
                                ids.holds("i.id"),
                                owner.isPresent() ? "and s.owner = ?" + ids.nextParameter() : "");
        var bound = ids.bind(em.createNativeQuery(query));
        owner.ifPresent(name -> bound.setParameter(ids.nextParameter(), name));
        return new HashSet<>(ids(bound));
    }

    /** Returns the ids of the sets of items, regardless of the state of the sets. */
    public List<Long> setsOf(IdChunk items) {
        var query =
                "select distinct i.content_set_id from content_item i where " + items.holds("i.id");
        return ids(items.bind(em.createNativeQuery(query)));
    }

    private static List<Long> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** Returns the places of the pages of items, regardless of the state of their sets. */
    @SuppressWarnings("unchecked") // the mapping determines the type
    public List<ContentRow> rows(IdChunk items) {
        var query =
                """
                select i.id, i.file_id, i.member, i.first_page, i.page_count, i.properties
                from content_item i
                where %s
                """
                        .formatted(items.holds("i.id"));
        return (List<ContentRow>)
                items.bind(em.createNativeQuery(query, ContentRow.MAPPING)).getResultList();
    }

    /** Returns a limited number of item ids of a set that follow the given id. */
    public List<Long> after(long contentSetId, long id, int limit) {
        return em.createQuery(
                        "select i.id from ContentItem i"
                                + " where i.contentSetId = :set and i.id > :id order by i.contentSetId, i.id",
                        Long.class)
                .setParameter("set", contentSetId)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Like {@link #after}, with the pages of the items. */
    List<ItemPages> pagesAfter(long contentSetId, long id, int limit) {
        return em
                .createQuery(
                        "select i.id, i.pageSizes from ContentItem i"
                                + " where i.contentSetId = :set and i.id > :id order by i.contentSetId, i.id",
                        Object[].class)
                .setParameter("set", contentSetId)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> ItemPages.of((Long) row[0], (String) row[1]))
                .toList();
    }

    void describe(EntityId id, List<NameValue> properties) {
        get(id).describe(properties);
    }

    /** Changes the properties of all items, or of none if one of them does not exist. */
    void describeAll(Iterable<NameValueList> lists) {
        var batch = new ArrayList<NameValueList>(BATCH);
        for (var list : lists) {
            batch.add(list);
            if (batch.size() == BATCH) {
                describeBatch(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            describeBatch(batch);
        }
    }

    private void describeBatch(List<NameValueList> lists) {
        var items = byId(lists.stream().map(NameValueList::id).toList());
        for (var list : lists) {
            Optional.ofNullable(items.get(list.id()))
                    .orElseThrow(() -> EntityId.of(list.id()).missing("Content Item"))
                    .describe(list.properties());
        }
        em.flush();
        items.values().forEach(em::detach);
    }

    private Map<Long, ContentItem> byId(List<Long> ids) {
        return among(ids).stream().collect(Collectors.toMap(ContentItem::id, Function.identity()));
    }

    /**
     * Returns those of the files that contain pages of items, regardless of the state of their
     * sets.
     */
    public List<Long> filesAmong(Collection<Long> fileIds) {
        return fileIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct i.fileId from ContentItem i where i.fileId in :ids",
                                Long.class)
                        .setParameter("ids", fileIds)
                        .getResultList();
    }

    /** Returns whether the file contains pages of an item. */
    public boolean use(long fileId) {
        return !em.createQuery(ALIVE + "i.fileId = :file", ContentItem.class)
                .setParameter("file", fileId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
