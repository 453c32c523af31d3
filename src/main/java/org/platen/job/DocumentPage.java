package org.platen.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The place of one whole content item in a document, regardless of its number of printed pages. */
@Entity
@Table(name = "document_page")
@IdClass(DocumentPage.Key.class)
class DocumentPage {

    @Id
    @Column(name = "document_id")
    private long documentId;

    /** Counts from 0, without gaps. */
    @Id private int position;

    @Column(name = "content_item_id")
    private long contentItemId;

    protected DocumentPage() {}

    DocumentPage(long documentId, int position, long contentItemId) {
        this.documentId = documentId;
        this.position = position;
        this.contentItemId = contentItemId;
    }

    /** The class that JPA requires for a key of two columns. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private long documentId;

        private int position;

        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.documentId == documentId
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, position);
        }
    }
}
