package org.platen.job;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.platen.http.EntityId;
import org.platen.owner.Visibility;

/**
 * A kind of part of a job set, with the query that finds one. A part is not found when its job set
 * is deleted or hidden from the current thread.
 *
 * @param phrase its name in error messages
 * @param service the internal name of its entity service
 */
public record PartKind<T extends JobPart>(
        String phrase, String service, Class<T> type, String query) {

    public static final PartKind<JobSet> JOB_SET =
            new PartKind<>(
                    "Job Set",
                    "JobSetEntityRestService",
                    JobSet.class,
                    "select s from JobSet s where s.id = :id and s.deleted = false");

    public static final PartKind<Job> JOB =
            new PartKind<>(
                    "Job",
                    "JobEntityRestService",
                    Job.class,
                    "select j from Job j, JobSet s"
                            + " where j.id = :id and s.id = j.jobSetId and s.deleted = false");

    public static final PartKind<JobSegment> JOB_SEGMENT =
            new PartKind<>(
                    "Job Segment",
                    "JobSegmentEntityRestService",
                    JobSegment.class,
                    "select g from JobSegment g, Job j, JobSet s"
                            + " where g.id = :id and j.id = g.jobId"
                            + " and s.id = j.jobSetId and s.deleted = false");

    public static final PartKind<DocumentSet> DOCUMENT_SET =
            new PartKind<>(
                    "Document Set",
                    "DocumentSetEntityRestService",
                    DocumentSet.class,
                    "select e from DocumentSet e, JobSegment g, Job j, JobSet s"
                            + " where e.id = :id and g.id = e.jobSegmentId and j.id = g.jobId"
                            + " and s.id = j.jobSetId and s.deleted = false");

    public static final PartKind<Document> DOCUMENT =
            new PartKind<>(
                    "Document",
                    "DocumentEntityRestService",
                    Document.class,
                    "select d from Document d, Job j, JobSet s"
                            + " where d.id = :id and j.id = d.jobId"
                            + " and s.id = j.jobSetId and s.deleted = false");

    T in(EntityManager em, EntityId id) {
        return id.number().flatMap(number -> in(em, number)).orElseThrow(() -> id.missing(phrase));
    }

    Optional<T> in(EntityManager em, long id) {
        var visibility = Visibility.current();
        return visibility
                .bind(em.createQuery(query + visibility.condition("s.owner"), type))
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
