package org.platen.operation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.platen.operation.OperationId;

/** A {@link SubmitKey} and the operation that was accepted with it. */
@Entity
@Table(name = "submit_key")
class UsedKey {

    @Embeddable
    record Id(@Column(name = "user_name") String user, String name) implements Serializable {

        static Id of(SubmitKey key) {
            return new Id(key.user(), key.name());
        }
    }

    @SuppressWarnings("UnusedVariable") // queries read it
    @EmbeddedId
    private Id id;

    private String fingerprint;

    @Column(name = "operation_id")
    private String operationId;

    @Column(name = "used_at")
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected UsedKey() {}

    UsedKey(SubmitKey key, OperationId operation, Instant now) {
        this.id = Id.of(key);
        this.fingerprint = key.fingerprint();
        this.operationId = operation.value();
        this.usedAt = now;
    }

    boolean isOfSameRequest(SubmitKey key) {
        return fingerprint.equals(key.fingerprint());
    }

    boolean isUsedAfter(Instant time) {
        return usedAt.isAfter(time);
    }

    OperationId operation() {
        return new OperationId(operationId);
    }
}
