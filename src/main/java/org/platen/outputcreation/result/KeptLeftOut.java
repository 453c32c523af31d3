package org.platen.outputcreation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.platen.outputcreation.plan.PlacedDocument;

/** The row of a document that was left out of an output. */
@Entity
@Table(name = "left_out")
class KeptLeftOut {

    @Embeddable
    record Key(@Column(name = "operation_id") String operationId, long nr)
            implements Serializable {}

    @EmbeddedId private Key key;

    @Column(name = "document_id")
    private long documentId;

    private String file;

    @Column(columnDefinition = "text")
    private String reason;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptLeftOut() {}

    KeptLeftOut(String operationId, PlacedDocument document) {
        this.key = new Key(operationId, document.nr());
        this.documentId = document.document().id();
        this.file = document.file();
        this.reason = Objects.requireNonNull(document.leftOut());
    }

    /** The number of the document in the operation. */
    long nr() {
        return key.nr();
    }

    long documentId() {
        return documentId;
    }

    /** The name of the print file that would contain the document. */
    String file() {
        return file;
    }

    String reason() {
        return reason;
    }
}
