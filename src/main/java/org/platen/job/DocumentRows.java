package org.platen.job;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Reads documents in bulk, together with what other packages keep of their content: SQL, because
 * the tables of content are known here and its entities are not.
 */
@ApplicationScoped
@Transactional
class DocumentRows {

    @PersistenceContext EntityManager em;

    /** The rows of at most so many documents, those that follow the given one. */
    List<DocumentRow> after(long jobId, long documentId, int limit) {
        return typed(
                em.createNamedQuery(DocumentRow.AFTER)
                        .setParameter(1, jobId)
                        .setParameter(2, documentId)
                        .setParameter(3, limit)
                        .getResultList());
    }

    /** Those of the ids that are jobs of job sets that are not deleted. */
    List<Long> jobsAmong(IdChunk ids) {
        return em.createQuery(
                        "select j.id from Job j, JobSet s"
                                + " where j.id in :ids and s.id = j.jobSetId and s.deleted = false",
                        Long.class)
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
        where d.job_id in (%s)
        group by d.job_id
        """
                .formatted(jobIds.placeholders());
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    @SuppressWarnings("unchecked") // the query says what it gives
    private static <T> List<T> typed(List<?> rows) {
        return (List<T>) rows;
    }
}
