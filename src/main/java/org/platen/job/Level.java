package org.platen.job;

/**
 * The levels below a job set, with the queries for the ids of the children of one parent, in order.
 *
 * <p>The queries also sort by the parent, although it is fixed. Thus H2 sees that an index has this
 * order, and does not sort all following rows for each page.
 */
public enum Level {
    JOBS(
            "select j.id from Job j where j.jobSetId = :parent and j.id > :after order by j.jobSetId, j.id"),

    JOB_SEGMENTS(
            "select g.id from JobSegment g where g.jobId = :parent and g.id > :after order by g.jobId, g.id"),

    DOCUMENT_SETS(
            "select e.id from DocumentSet e where e.jobSegmentId = :parent and e.id > :after order by e.jobSegmentId, e.id"),

    DOCUMENTS(
            "select d.id from Document d where d.documentSetId = :parent and d.id > :after order by d.documentSetId, d.id");

    private final String query;

    Level(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
