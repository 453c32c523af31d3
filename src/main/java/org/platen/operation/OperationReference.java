package org.platen.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The database row of a {@link Reference}. */
@Entity
@Table(name = "operation_need")
class OperationReference {

    @Embeddable
    record Key(
            @Column(name = "operation_id") String operationId,
            String kind,
            @Column(name = "entity_id") long entityId)
            implements Serializable {}

    @SuppressWarnings("UnusedVariable") // queries read it
    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OperationReference() {}

    OperationReference(OperationId operation, Reference need) {
        key = new Key(operation.value(), need.kind(), need.id());
    }
}
