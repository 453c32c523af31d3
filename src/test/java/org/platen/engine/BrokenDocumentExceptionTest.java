package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BrokenDocumentExceptionTest {

    @Test
    void the_message_names_the_document_the_page_and_the_reason() {
        var cause = new IOException();

        assertThat(new BrokenDocumentException("letter.pdf", "it is not a PDF", cause))
                .hasMessage("letter.pdf: it is not a PDF")
                .hasCause(cause);
        assertThat(new BrokenDocumentException("letter.pdf", 3, "object 7 is missing", null))
                .hasMessage("letter.pdf, page 3: object 7 is missing")
                .hasNoCause();
    }
}
