package org.platen.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to the first request with a key; without a status while that request is at work. */
@Entity
@Table(name = "keyed_answer")
class KeyedAnswer {

    @SuppressWarnings("UnusedVariable") // queries read it
    @Id
    private String id;

    private @Nullable String fingerprint;

    private @Nullable Integer status;

    private @Nullable String location;

    @Column(columnDefinition = "text")
    private @Nullable String body;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "used_at")
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeyedAnswer() {}

    /**
     * An answer as stored.
     *
     * @param fingerprint of the request
     * @param body null for an answer without a body, or with a secret one
     */
    record Stored(
            String fingerprint, int status, @Nullable String location, @Nullable String body) {}

    void finish(Stored answer) {
        fingerprint = answer.fingerprint();
        status = answer.status();
        location = answer.location();
        body = answer.body();
    }

    /** The answer; null while the first request is at work. */
    @Nullable Stored stored() {
        return fingerprint == null || status == null
                ? null
                : new Stored(fingerprint, status, location, body);
    }
}
