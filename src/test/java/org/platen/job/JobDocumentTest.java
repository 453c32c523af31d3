package org.platen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobDocumentTest {

    @Test
    void its_pages_are_those_of_all_its_contents() {
        var document = new JobDocument(1, 2, 3, 4, List.of(content(3), content(2)));

        assertThat(document.pageCount()).isEqualTo(5);
    }

    private static DocumentContent content(int pages) {
        return new DocumentContent(11, 7, null, 1, pages, List.of());
    }
}
