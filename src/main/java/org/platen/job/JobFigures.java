package org.platen.job;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.platen.content.ContentJoin;
import org.platen.database.IdChunk;

/** Counts documents, pages and document sets of jobs in bulk. */
@ApplicationScoped
@Transactional
class JobFigures {

    @PersistenceContext EntityManager em;

    /** Returns totals by job id. A job without documents is missing. */
    Map<Long, JobTotals> totals(IdChunk jobIds) {
        List<Object[]> rows =
                typed(jobIds.bind(em.createNativeQuery(totalsQuery(jobIds))).getResultList());
        return rows.stream()
                .collect(
                        toMap(
                                row -> whole(row[0]),
                                row -> new JobTotals(whole(row[1]), whole(row[2]))));
    }

    // Each document has a page at position 0. Counting those is cheaper than distinct documents.
    private static String totalsQuery(IdChunk jobIds) {
        return """
        select d.job_id, count(case when p.position = 0 then 1 end), sum(%s)
        from document d
        join document_page p on p.document_id = d.id
        %s
        where %s
        group by d.job_id
        """
                .formatted(
                        ContentJoin.PAGES,
                        ContentJoin.on("p.content_item_id"),
                        jobIds.holds("d.job_id"));
    }

    /** Returns the number of document sets that have documents, by job id. */
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

    @SuppressWarnings("unchecked") // the query determines the type
    private static <T> List<T> typed(List<?> rows) {
        return (List<T>) rows;
    }
}
