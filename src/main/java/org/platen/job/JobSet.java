package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is to be output, and in which order: the result of one job creation. */
@Entity
@Table(name = "job_set")
class JobSet extends DescribedPart {

    @SuppressWarnings("UnusedVariable") // queries read it
    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected JobSet() {}

    JobSet(Instant now) {
        createdAt = now;
    }

    /** Marks it: nobody finds it any more, nor anything in it. */
    void delete() {
        deleted = true;
    }
}
