package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The part of a job set that can be output on its own. */
@Entity
@Table(name = "job")
public class Job extends DescribedPart {

    @Column(name = "job_set_id")
    private long jobSetId;

    protected Job() {}

    Job(long jobSetId) {
        this.jobSetId = jobSetId;
    }
}
