package org.platen.job;

import org.jspecify.annotations.Nullable;
import org.platen.contract.NameValue;

/** A content item as the database keeps it. */
record ContentRow(
        long id,
        long fileId,
        @Nullable String member,
        int firstPage,
        int pageCount,
        @Nullable String properties) {

    /** Names the mapping that makes these; it stands at {@link DocumentPage}. */
    static final String MAPPING = "ContentRow";

    DocumentContent content() {
        return new DocumentContent(
                id, fileId, member, firstPage, pageCount, NameValue.ofColumn(properties));
    }
}
