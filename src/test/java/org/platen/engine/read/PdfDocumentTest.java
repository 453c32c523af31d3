package org.platen.engine.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Documents and their objects (ISO 32000-2, 7.3.10 and 7.5). */
class PdfDocumentTest {

    private final RawPdf pdf = new RawPdf();

    @Test
    void objects_are_found_in_the_file_and_in_object_streams() {
        pdf.object(10, "(in the file)").objectStream(20, 0, 11, "(first)", "(second)");
        var document = OpenedPdf.document(pdf);

        assertThat(document.find(10).value()).hasToString("(in the file)");
        assertThat(document.find(11).value().trimmed()).hasToString("(first)");
        assertThat(document.find(12).value().trimmed()).hasToString("(second)");
    }

    @ParameterizedTest(name = "{0} 0 R is {1}")
    @CsvSource({"10, 5", "11, 5", "12, null", "13, null", "99, null", "2147483647, null"})
    void a_reference_leads_to_a_value_or_to_null(int number, String value) {
        pdf.object(10, "5").object(11, "10 0 R").object(12, "99 0 R").object(13, "null");
        var document = OpenedPdf.document(pdf);

        assertThat(document.resolve(PdfValue.of(number + " 0 R")).token()).isEqualTo(value);
        assertThat(document.resolve(PdfValue.of("<</A " + number + " 0 R>>"), "A").token())
                .isEqualTo(value);
    }

    @Test
    void an_absent_key_is_null() {
        assertThat(OpenedPdf.document(pdf).resolve(PdfValue.of("<<>>"), "A").isNull()).isTrue();
    }

    @Test
    void references_that_lead_in_a_circle_are_a_fault() {
        pdf.object(10, "11 0 R").object(11, "10 0 R");
        var document = OpenedPdf.document(pdf);

        assertThatThrownBy(() -> document.resolve(PdfValue.of("10 0 R")))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("references lead only to other references");
    }

    @Test
    void data_of_a_stream_are_decoded() {
        byte[] plain = "Hello".getBytes(ISO_8859_1);
        pdf.stream(10, "/Filter/FlateDecode", RawPdf.deflated(plain));
        var document = OpenedPdf.document(pdf);

        assertThat(document.decoded(document.find(10))).isEqualTo(plain);
        assertThat(document.warnings().isEmpty()).isTrue();
    }

    // 7.3.8.2: the length may be an object of its own.
    @ParameterizedTest(name = "/Length {0}")
    @CsvSource({"5, true", "11 0 R, true", "3, false", "99 0 R, false", "(five), false"})
    void data_with_a_wrong_length_are_read_up_to_their_end(String length, boolean isRight) {
        pdf.object(10, "<</Length " + length + ">>stream\nHello\nendstream").object(11, "5");
        var document = OpenedPdf.document(pdf);

        assertThat(document.decoded(document.find(10))).isEqualTo("Hello".getBytes(ISO_8859_1));
        assertThat(document.warnings().isEmpty()).isEqualTo(isRight);
    }

    // Annex I: readers accept bytes before the header.
    @Test
    void bytes_before_the_header_shift_the_offsets() {
        String file = new String(pdf.object(10, "5").bytes(), ISO_8859_1);

        assertThat(OpenedPdf.document("junk\n".repeat(50) + file).find(10).value())
                .hasToString("5");
        assertThatThrownBy(() -> OpenedPdf.document("junk\n".repeat(300) + file))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("it does not begin with %PDF");
    }

    @Test
    void objects_of_a_damaged_file_are_found_by_searching() {
        String file = new String(pdf.object(10, "5").bytes(), ISO_8859_1);
        var document = OpenedPdf.rebuilt(file.substring(0, file.indexOf("xref")));

        assertThat(document.find(10).value()).hasToString("5");
        assertThat(document.catalog().require("Pages").reference()).isEqualTo(2);
        assertThat(document.structure().isRebuilt()).isTrue();
        assertThat(document.structure().lack()).isEqualTo("the end of the file is missing");
    }

    @Test
    void a_missing_object_is_reported_if_the_file_is_whole() {
        var document = OpenedPdf.document(pdf);
        document.missing(99);
        document.missing(3);

        assertThat(document.warnings().take())
                .containsExactly(
                        "object 99 is missing; objects that refer to it are shown without it");
    }

    @Test
    void a_missing_object_is_a_fault_if_the_end_of_the_file_is_missing() {
        String file = new String(pdf.bytes(), ISO_8859_1);
        var document = OpenedPdf.rebuilt(file.substring(0, file.indexOf("xref")));

        assertThatThrownBy(() -> document.missing(99))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("object 99 is missing, and the end of the file is missing");
    }

    @Test
    void a_file_without_any_object_is_no_pdf() {
        assertThatThrownBy(() -> OpenedPdf.rebuilt("some text"))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("it is not a PDF");
    }
}
