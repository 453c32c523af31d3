package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Conformance;
import org.platen.engine.FileForm;
import org.platen.engine.document.DocumentDate;
import org.platen.engine.document.PrintInfo;
import org.platen.engine.primitive.Bytes;

/** Metadata streams (ISO 32000-2, 14.3.2) and the document information (14.3.3). */
class MetadataWriterTest {

    private static final DocumentDate CREATED =
            DocumentDate.ofPdf("D:20260102030405Z").orElseThrow();
    private static final DocumentDate MODIFIED =
            DocumentDate.ofPdf("D:20260203040506Z").orElseThrow();

    @TempDir Path folder;

    private final Bytes catalog = new Bytes(16);

    private String written(Conformance conformance, PrintInfo info) throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var metadata = new MetadataWriter(file.objects(), conformance, "A & B.PDF");
            metadata.begin(info);
            return metadata.finish(catalog) + "\n" + file.text();
        }
    }

    private static PrintInfo info(boolean trapped) {
        return new PrintInfo(trapped, CREATED, MODIFIED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PDF_A_1B, 1, B", "PDF_A_2U, 2, U", "PDF_A_3B, 3, B"})
    void an_archive_states_its_part_and_its_level(Conformance wanted, String part, String level)
            throws IOException {
        assertThat(written(wanted, null))
                .contains("<pdfaid:part>" + part + "<", "<pdfaid:conformance>" + level + "<")
                .doesNotContain("/Filter");
        assertThat(catalog.text()).isEqualTo("/Metadata 1 0 R");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PDF_X_1A_2001, /GTS_PDFXVersion(PDF/X-1:2001)/GTS_PDFXConformance(PDF/X-1a:2001)>>",
        "PDF_X_1A_2003, /GTS_PDFXVersion(PDF/X-1a:2003)>>",
        "PDF_X_3_2002, /GTS_PDFXVersion(PDF/X-3:2002)>>",
        "PDF_X_4, /Trapped/True>>"
    })
    void a_file_for_print_has_document_information(Conformance wanted, String end)
            throws IOException {
        assertThat(written(wanted, info(true)))
                .startsWith("/Info ")
                .contains(
                        "/CreationDate(D:20260102030405+00'00')",
                        "/ModDate(D:20260203040506+00'00')",
                        "/Title<feff00410020002600200042>",
                        end);
    }

    @Test
    void the_title_is_written_as_xml() throws IOException {
        assertThat(written(Conformance.PDF_X_4, info(false)))
                .contains(">A &amp; B<", "<pdf:Trapped>False<", "2026-01-02T03:04:05+00:00");
    }

    @Test
    void without_a_standard_there_are_no_metadata() throws IOException {
        assertThat(written(Conformance.NONE, null)).doesNotContain("obj");
        assertThat(catalog.length()).isZero();
    }

    @Test
    void all_documents_are_trapped_or_none() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var metadata = new MetadataWriter(file.objects(), Conformance.PDF_X_4, "a.pdf");
            metadata.begin(info(false));
            metadata.begin(null);
            metadata.begin(info(false));

            assertThatThrownBy(() -> metadata.begin(info(true)))
                    .isInstanceOf(UnfitDocumentException.class)
                    .hasMessageContaining("it is trapped");
        }
    }
}
