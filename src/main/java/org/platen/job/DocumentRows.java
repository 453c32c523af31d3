package org.platen.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platen.owner.Visibility;

/**
 * Reads documents in bulk, and what other packages keep of their content: the latter in SQL,
 * because the tables of content are known here and its entities are not.
 *
 * <p>Documents are read by one query a table, bounded on both sides by ids. A join of the same
 * tables takes a hundred times as long on PostgreSQL while it has no statistics of rows that were
 * just written, and that is when they are read.
 */
@ApplicationScoped
@Transactional
class DocumentRows {

    @PersistenceContext EntityManager em;

    /** Where the documents of a job are. */
    Extent extent(long jobId) {
        return em.createQuery(
                        "select new org.platen.job.Extent("
                                + "coalesce(min(d.id), 1), coalesce(max(d.id), 0))"
                                + " from Document d where d.jobId = :job",
                        Extent.class)
                .setParameter("job", jobId)
                .getSingleResult();
    }

    /** The documents of a job of which the ids lie in an extent. */
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
        var parts = new DocumentParts(jobId, segmentsOfSets(sets), items, contents(ownItems));
        return documents.stream().map(row -> parts.document(row.owner(), row.id())).toList();
    }

    /** In the order of the documents, which is that of their sets too. */
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
                        "select new org.platen.job.IdPair(p.documentId, p.contentItemId)"
                                + " from DocumentPage p where p.documentId between :first and :last"
                                + " order by p.documentId, p.position",
                        IdPair.class)
                .setParameter("first", extent.first())
                .setParameter("last", extent.last())
                .getResultStream()
                .collect(groupingBy(IdPair::owner, mapping(IdPair::id, toList())));
    }

    private Map<Long, DocumentContent> contents(List<Long> items) {
        var contents = new HashMap<Long, DocumentContent>();
        for (var chunk : IdChunk.of(items)) {
            List<ContentRow> rows =
                    typed(
                            chunk.bind(
                                            em.createNativeQuery(
                                                    contentsQuery(chunk), ContentRow.MAPPING))
                                    .getResultList());
            rows.forEach(row -> contents.put(row.id(), row.content()));
        }
        return contents;
    }

    private static String contentsQuery(IdChunk items) {
        return """
        select i.id, i.file_id, i.member, i.first_page, i.page_count, i.properties
        from content_item i
        where %s
        """
                .formatted(items.holds("i.id"));
    }

    /** Those of the ids that are jobs of job sets that are not deleted nor hidden. */
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

    /** By the id of the job. A job without documents is missing. */
    Map<Long, JobTotals> totals(IdChunk jobIds) {
        List<Object[]> rows =
                typed(jobIds.bind(em.createNativeQuery(totalsQuery(jobIds))).getResultList());
        return rows.stream()
                .collect(
                        toMap(
                                row -> whole(row[0]),
                                row -> new JobTotals(whole(row[1]), whole(row[2]))));
    }

    // Each document has a page at position 0: counting those is cheaper than distinct documents.
    private static String totalsQuery(IdChunk jobIds) {
        return """
        select d.job_id, count(case when p.position = 0 then 1 end), sum(i.page_count)
        from document d
        join document_page p on p.document_id = d.id
        join content_item i on i.id = p.content_item_id
        where %s
        group by d.job_id
        """
                .formatted(jobIds.holds("d.job_id"));
    }

    /** How many document sets have documents, by the id of the job. */
    Map<Long, Long> documentSets(IdChunk jobIds) {
        return em.createQuery(
                        "select new org.platen.job.IdPair(d.jobId, count(distinct d.documentSetId))"
                                + " from Document d where d.jobId in :jobs group by d.jobId",
                        IdPair.class)
                .setParameter("jobs", jobIds.ids())
                .getResultStream()
                .collect(toMap(IdPair::owner, IdPair::id));
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    @SuppressWarnings("unchecked") // the query says what it gives
    private static <T> List<T> typed(List<?> rows) {
        return (List<T>) rows;
    }
}
