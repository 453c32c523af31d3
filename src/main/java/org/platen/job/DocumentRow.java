package org.platen.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.contract.NameValue;

/** A content item in its place in a document, as {@link DocumentRows} reads it. */
record DocumentRow(
        long id,
        long documentSetId,
        long jobSegmentId,
        long contentItemId,
        long fileId,
        @Nullable String member,
        int firstPage,
        int pageCount,
        @Nullable String properties) {

    /** Names the query and the mapping that make these; they stand at {@link Document}. */
    static final String AFTER = "DocumentRow.after";

    JobDocument document(long jobId, List<DocumentRow> rows) {
        return new JobDocument(
                id,
                documentSetId,
                jobSegmentId,
                jobId,
                rows.stream().map(DocumentRow::content).toList());
    }

    private DocumentContent content() {
        return new DocumentContent(
                contentItemId,
                fileId,
                member,
                firstPage,
                pageCount,
                NameValue.ofColumn(properties));
    }
}
