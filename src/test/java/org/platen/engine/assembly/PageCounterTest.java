package org.platen.engine.assembly;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PdfSource;
import org.platen.engine.RawPdf;

class PageCounterTest {

    @TempDir Path folder;

    private final PageCounter counter = new PageCounter(AssemblySettings.defaults());

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void pages_are_counted_as_often_as_asked() throws IOException {
        var file = new RawPdf().pages(3, "").write(folder.resolve("a.pdf"));
        for (int round = 0; round < 3; round++) {
            assertThat(counter.count(PdfSource.of(file))).isEqualTo(3);
        }
    }

    @Test
    void a_document_that_cannot_be_read_is_named() throws IOException {
        var missing = folder.resolve("missing.pdf");
        var broken = Files.writeString(folder.resolve("broken.pdf"), "text", ISO_8859_1);

        assertThatThrownBy(() -> counter.count(PdfSource.of(missing)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith(missing + ": it cannot be read: ");
        assertThatThrownBy(() -> counter.count(PdfSource.of(broken)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith(broken + ": ");
    }
}
