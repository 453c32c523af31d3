package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A part of a job that stays together, such as a region or a machine's load. */
@Entity
@Table(name = "job_segment")
public class JobSegment extends JobPart {

    @Column(name = "job_id")
    private long jobId;

    protected JobSegment() {}

    JobSegment(long jobId) {
        this.jobId = jobId;
    }
}
