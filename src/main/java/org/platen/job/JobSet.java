package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The result of one job creation: the documents to be output, and their order. */
@Entity
@Table(name = "job_set")
public class JobSet extends DescribedPart {

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

    /**
     * Returns whether the set may be removed: a client deleted it, or it was created by the given
     * time.
     */
    boolean isDue(Instant since) {
        return deleted || !createdAt.isAfter(since);
    }

    /** Marks the set as deleted, so that neither it nor anything in it is found. */
    void delete() {
        deleted = true;
    }
}
