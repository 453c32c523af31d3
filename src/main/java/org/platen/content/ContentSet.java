package org.platen.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.owner.Visibility;
import org.platen.property.NameValue;

/** A set of content that was imported together. Its {@link ContentItem}s refer to it. */
@Entity
@Table(name = "content_set")
public class ContentSet {

    @Id
    @SequenceGenerator(name = "content_set_id", sequenceName = "single_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "content_set_id")
    private long id;

    @Column(columnDefinition = "text")
    private @Nullable String properties;

    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    private @Nullable String owner;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ContentSet() {}

    ContentSet(@Nullable String owner, Instant now) {
        this.owner = owner;
        createdAt = now;
    }

    void describe(List<NameValue> list) {
        properties = NameValue.toColumn(list);
    }

    /** Marks the set as deleted, so that it is no longer found. */
    void delete() {
        deleted = true;
    }

    public long id() {
        return id;
    }

    public List<NameValue> properties() {
        return NameValue.ofColumn(properties);
    }

    /** Returns whether the set exists for users with this visibility. */
    boolean isIn(Visibility visibility) {
        return !deleted && visibility.includes(owner);
    }

    /**
     * Returns whether the set may be removed: a client deleted it, or it was created at or before
     * the given time.
     */
    boolean isDue(Instant since) {
        return deleted || !createdAt.isAfter(since);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
