package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.assembly.DocumentLibrary;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.LoadedBytes;

class DocumentLibraryTest {

    @TempDir Path folder;

    private final DocumentLibrary library = new DocumentLibrary();

    private Path file = Path.of("");

    private int readings;

    @BeforeEach
    void write() {
        file = Letters.write(folder, "letter", 3);
    }

    private DocumentLibrary.Entry read() {
        readings++;
        try (var decoder = new StreamDecoder(Limits.defaults())) {
            byte[] pdf = Files.readAllBytes(file);
            var document =
                    PdfDocument.open(new LoadedBytes(pdf, pdf.length), decoder, Limits.defaults());
            return new DocumentLibrary.Entry(
                    document.structure(), PageTree.of(document, Limits.defaults()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DocumentLibrary.Place place(Path file) {
        return new DocumentLibrary.Place(PdfSource.of(file), DocumentPasswords.NONE);
    }

    @Test
    void a_document_is_read_once_for_all() throws IOException {
        var first = library.entry(place(file), Files.size(file), this::read);
        var second = library.entry(place(file), Files.size(file), this::read);

        assertThat(second).isSameAs(first);
        assertThat(readings).isEqualTo(1);
        assertThat(first.pages().count()).isEqualTo(3);
    }

    @Test
    void however_many_documents_come_only_those_used_last_are_remembered() throws IOException {
        var first = library.entry(place(file), Files.size(file), this::read);
        for (int i = 0; i < 100; i++) {
            library.entry(place(Path.of(i + ".pdf")), 0, () -> first);
        }

        library.entry(place(file), Files.size(file), this::read);

        assertThat(readings).isEqualTo(2);
    }

    @Test
    void a_document_that_has_changed_is_read_anew() throws IOException {
        var first = library.entry(place(file), Files.size(file), this::read);
        Files.writeString(file, Files.readString(file, ISO_8859_1) + "%", ISO_8859_1);

        var second = library.entry(place(file), Files.size(file), this::read);

        assertThat(second).isNotSameAs(first);
        assertThat(first).isNotNull(); // and so not forgotten before
    }
}
