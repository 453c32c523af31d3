package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be output, and in which order: the result of one job creation. */
@Entity
@Table(name = "job_set")
class JobSet extends DescribedPart {

    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable String owner;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected JobSet() {}

    JobSet(@Nullable String owner, Instant now) {
        this.owner = owner;
        createdAt = now;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Whether it may go: a client has deleted it, or it has been there since. */
    boolean isDue(Instant since) {
        return deleted || !createdAt.isAfter(since);
    }

    /** Marks it: nobody finds it any more, nor anything in it. */
    void delete() {
        deleted = true;
    }
}
