package org.platen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobDocumentTest {

    @Test
    void rows_of_one_document_are_gathered_in_their_order() {
        var documents = JobDocument.of(9, List.of(row(1, 11), row(1, 12), row(2, 13)));

        assertThat(documents).extracting(JobDocument::id).containsExactly(1L, 2L);
        assertThat(documents.get(0).contents())
                .extracting(DocumentContent::contentItemId)
                .containsExactly(11L, 12L);
        assertThat(documents.get(1).contents())
                .extracting(DocumentContent::contentItemId)
                .containsExactly(13L);
        assertThat(documents).extracting(JobDocument::jobId).containsOnly(9L);
    }

    @Test
    void its_pages_are_those_of_all_its_contents() {
        var document = JobDocument.of(9, List.of(row(1, 11), row(1, 12))).get(0);

        assertThat(document.pageCount()).isEqualTo(6);
    }

    @Test
    void no_rows_are_no_documents() {
        assertThat(JobDocument.of(9, List.of())).isEmpty();
    }

    private static DocumentRow row(long document, long item) {
        return new DocumentRow(document, 5, 6, item, 7, null, 1, 3, null);
    }
}
