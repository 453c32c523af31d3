package org.platen.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The row of a {@link Finding}. */
@Entity
@Table(name = "operation_finding")
class OperationFinding {

    @Embeddable
    record Key(@Column(name = "operation_id") String operationId, int nr) implements Serializable {}

    @EmbeddedId private Key key;

    @Column(columnDefinition = "text")
    private String document;

    private @Nullable Integer page;

    @Column(columnDefinition = "text")
    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OperationFinding() {}

    OperationFinding(OperationId operation, Finding finding) {
        key = new Key(operation.value(), finding.nr());
        document = finding.document();
        page = finding.page();
        reason = finding.reason();
    }

    Finding finding() {
        return new Finding(key.nr(), document, page, reason);
    }
}
