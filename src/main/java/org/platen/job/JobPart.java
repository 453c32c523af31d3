package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.property.NameValue;

/**
 * The base class of a job set and all parts below it. Siblings are ordered by id.
 *
 * <p>Parents are plain ids, not relations: a job set may have 100,000 documents, which nobody needs
 * as an object graph.
 */
@MappedSuperclass
abstract class JobPart {

    @Id
    @SequenceGenerator(name = "job_part", sequenceName = "bulk_id", allocationSize = 1000)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_part")
    private long id;

    @Column(columnDefinition = "text")
    private @Nullable String metadata;

    long id() {
        return id;
    }

    List<NameValue> metadata() {
        return NameValue.ofColumn(metadata);
    }

    void tag(List<NameValue> tags) {
        metadata = NameValue.toColumn(tags);
    }
}
