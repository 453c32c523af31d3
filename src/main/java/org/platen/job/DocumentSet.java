package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The set of documents that share one envelope. */
@Entity
@Table(name = "document_set")
public class DocumentSet extends JobPart {

    @Column(name = "job_segment_id")
    private long jobSegmentId;

    protected DocumentSet() {}

    DocumentSet(long jobSegmentId) {
        this.jobSegmentId = jobSegmentId;
    }
}
