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
import org.platen.engine.DocumentPasswords;
import org.platen.engine.PdfSource;
import org.platen.engine.RawPdf;
import org.platen.engine.Step;
import org.platen.engine.fragment.OpenDocument;
import org.platen.engine.syntax.MalformedPdfException;

class DocumentsTest {

    @TempDir Path folder;

    private final DocumentLease lease = new DocumentLease();

    private final Documents documents =
            new Documents(AssemblySettings.defaults(), new DocumentLibrary(), () -> {});

    @AfterEach
    void close() {
        lease.letGo();
        documents.close();
    }

    private OpenDocument open(Path file) throws IOException {
        return documents.open(PdfSource.of(file), DocumentPasswords.NONE, lease);
    }

    @Test
    void a_document_that_is_used_again_is_kept_open() throws IOException {
        var file = new RawPdf().pages(3, "").write(folder.resolve("a.pdf"));
        var once = open(file);
        var again = open(file);

        assertThat(once.pageCount()).isEqualTo(3);
        assertThat(again).isNotSameAs(once);
        assertThat(open(file)).isSameAs(again);
        assertThat(again.repaired()).isFalse();
    }

    @Test
    void the_most_recent_documents_are_kept_open() throws IOException {
        var first = new RawPdf().write(folder.resolve("first.pdf"));
        open(first);
        var kept = open(first);
        for (int i = 0; i < 8; i++) {
            var other = new RawPdf().write(folder.resolve(i + ".pdf"));
            open(other);
            open(other);
        }

        assertThat(open(first)).isNotSameAs(kept);
    }

    @Test
    void a_damaged_document_is_searched_once() throws IOException {
        var text = new String(new RawPdf().bytes(), ISO_8859_1);
        var file =
                Files.writeString(
                        folder.resolve("a.pdf"),
                        text.replace("startxref\n", "startxref\n9"),
                        ISO_8859_1);
        var repaired = open(file);

        assertThat(repaired.repaired()).isTrue();
        assertThat(open(file)).isSameAs(repaired);
    }

    @Test
    void a_document_can_be_searched_for_its_objects_later() throws IOException {
        var file = new RawPdf().write(folder.resolve("a.pdf"));
        var step = new Step.Pages(file, 1, 1, 0, "a");
        var sound = documents.open(step, lease);

        var rebuilt = documents.rebuilt(step, lease, "an object is missing");

        assertThat(sound.repaired()).isFalse();
        assertThat(rebuilt.repaired()).isTrue();
        assertThat(documents.open(step, lease)).isSameAs(rebuilt);
    }

    @Test
    void a_file_that_is_no_document_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), "text", ISO_8859_1);

        assertThatThrownBy(() -> open(file)).isInstanceOf(MalformedPdfException.class);
        assertThatThrownBy(() -> open(folder.resolve("b.pdf"))).isInstanceOf(IOException.class);
    }
}
