package org.platen.job;

/** The levels below a job set: how the ids of the children of one parent are found, in order. */
enum Level {
    JOBS("select j.id from Job j where j.jobSetId = :parent and j.id > :after order by j.id"),

    JOB_SEGMENTS(
            "select g.id from JobSegment g where g.jobId = :parent and g.id > :after order by g.id"),

    DOCUMENT_SETS(
            "select e.id from DocumentSet e where e.jobSegmentId = :parent and e.id > :after order by e.id"),

    DOCUMENTS(
            "select d.id from Document d where d.documentSetId = :parent and d.id > :after order by d.id");

    private final String query;

    Level(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
