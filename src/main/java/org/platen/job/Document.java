package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One document. Its content is that of its {@link DocumentPage}s, in order. */
@Entity
@Table(name = "document")
public class Document extends JobPart {

    @Column(name = "document_set_id")
    private long documentSetId;

    /**
     * Duplicates the id that the levels in between imply, so that the documents of a job can be
     * read in bulk.
     */
    @Column(name = "job_id")
    private long jobId;

    protected Document() {}

    Document(long documentSetId, long jobId) {
        this.documentSetId = documentSetId;
        this.jobId = jobId;
    }
}
