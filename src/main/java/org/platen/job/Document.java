package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One document: its content is what its {@link DocumentPage}s hold, in their order. */
@Entity
@Table(name = "document")
class Document extends JobPart {

    @Column(name = "document_set_id")
    private long documentSetId;

    /** Repeats what the levels between say, so that a job's documents can be read in bulk. */
    @Column(name = "job_id")
    private long jobId;

    protected Document() {}

    Document(long documentSetId, long jobId) {
        this.documentSetId = documentSetId;
        this.jobId = jobId;
    }
}
