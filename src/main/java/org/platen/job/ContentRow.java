package org.platen.job;

import org.jspecify.annotations.Nullable;
import org.platen.contract.NameValue;

/** A content item as stored in the database. */
record ContentRow(
        long id,
        long fileId,
        @Nullable String member,
        int firstPage,
        int pageCount,
        @Nullable String properties) {

    /**
     * The name of the mapping that creates these records; it is defined at {@link DocumentPage}.
     */
    static final String MAPPING = "ContentRow";

    DocumentContent content() {
        return new DocumentContent(
                id, fileId, member, firstPage, pageCount, NameValue.ofColumn(properties));
    }
}
