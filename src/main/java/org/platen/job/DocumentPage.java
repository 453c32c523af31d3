package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The place of one whole content item in a document, regardless of its number of printed pages. */
@Entity
@Table(name = "document_page")
class DocumentPage {

    /**
     * The place.
     *
     * @param position counts from 0, without gaps
     */
    @Embeddable
    record Key(@Column(name = "document_id") long documentId, int position)
            implements Serializable {}

    @SuppressWarnings("UnusedVariable") // queries read it
    @EmbeddedId
    private Key key;

    @Column(name = "content_item_id")
    private long contentItemId;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected DocumentPage() {}

    DocumentPage(long documentId, int position, long contentItemId) {
        this.key = new Key(documentId, position);
        this.contentItemId = contentItemId;
    }
}
