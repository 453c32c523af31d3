package org.platen.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platen.content.ContentItems;
import org.platen.database.IdChunk;
import org.platen.owner.Visibility;

/**
 * Reads documents in bulk, together with their content.
 *
 * <p>Documents are read by one query for each table, restricted to a range of ids. On PostgreSQL, a
 * join of the same tables takes a hundred times as long while it has no statistics of newly written
 * rows, which is when they are read.
 */
@ApplicationScoped
@Transactional
class DocumentRows {

    @PersistenceContext EntityManager em;

    @Inject ContentItems content;

    /** The range of the document ids of a job. */
    Extent extent(long jobId) {
        return em.createQuery(
                        "select new org.platen.job.Extent("
                                + "coalesce(min(d.id), 1), coalesce(max(d.id), 0))"
                                + " from Document d where d.jobId = :job",
                        Extent.class)
                .setParameter("job", jobId)
                .getSingleResult();
    }

    /** Returns the documents of a job whose ids are in an extent. */
    List<JobDocument> in(Extent extent, long jobId) {
        var documents = setsOfDocuments(extent, jobId);
        if (documents.isEmpty()) {
            return List.of();
        }
        var sets = new Extent(documents.get(0).id(), documents.get(documents.size() - 1).id());
        var items = itemsOfDocuments(extent);
        var ownItems =
                documents.stream()
                        .flatMap(row -> items.getOrDefault(row.owner(), List.of()).stream())
                        .distinct()
                        .toList();
        var parts = new DocumentTables(jobId, segmentsOfSets(sets), items, contents(ownItems));
        return documents.stream().map(row -> parts.document(row.owner(), row.id())).toList();
    }

    /**
     * Returns documents with their sets, in the order of the documents, which is also that of the
     * sets.
     */
    private List<IdPair> setsOfDocuments(Extent extent, long jobId) {
        return em.createQuery(
                        "select new org.platen.job.IdPair(d.id, d.documentSetId) from Document d"
                                + " where d.jobId = :job and d.id between :first and :last"
                                + " order by d.id",
                        IdPair.class)
                .setParameter("job", jobId)
                .setParameter("first", extent.first())
                .setParameter("last", extent.last())
                .getResultList();
    }

    private Map<Long, Long> segmentsOfSets(Extent extent) {
        return em.createQuery(
                        "select new org.platen.job.IdPair(e.id, e.jobSegmentId) from DocumentSet e"
                                + " where e.id between :first and :last",
                        IdPair.class)
                .setParameter("first", extent.first())
                .setParameter("last", extent.last())
                .getResultStream()
                .collect(toMap(IdPair::owner, IdPair::id));
    }

    private Map<Long, List<Long>> itemsOfDocuments(Extent extent) {
        return em.createQuery(
                        "select new org.platen.job.IdPair(p.key.documentId, p.contentItemId)"
                                + " from DocumentPage p"
                                + " where p.key.documentId between :first and :last"
                                + " order by p.key.documentId, p.key.position",
                        IdPair.class)
                .setParameter("first", extent.first())
                .setParameter("last", extent.last())
                .getResultStream()
                .collect(groupingBy(IdPair::owner, mapping(IdPair::id, toList())));
    }

    private Map<Long, DocumentContent> contents(List<Long> items) {
        var contents = new HashMap<Long, DocumentContent>();
        for (var chunk : IdChunk.of(items)) {
            content.rows(chunk).forEach(row -> contents.put(row.id(), DocumentContent.of(row)));
        }
        return contents;
    }

    /** Returns those of the ids that are jobs in job sets that are neither deleted nor hidden. */
    List<Long> jobsAmong(IdChunk ids) {
        var visibility = Visibility.current();
        return visibility
                .bind(
                        em.createQuery(
                                "select j.id from Job j, JobSet s"
                                        + " where j.id in :ids and s.id = j.jobSetId and s.deleted = false"
                                        + visibility.condition("s.owner"),
                                Long.class))
                .setParameter("ids", ids.ids())
                .getResultList();
    }
}
