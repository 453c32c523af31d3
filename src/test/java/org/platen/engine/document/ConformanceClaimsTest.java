package org.platen.engine.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Conformance;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/**
 * Claims of conformance to ISO 19005 (PDF/A) in metadata streams (ISO 32000-2, 14.3.2) and to ISO
 * 15930 (PDF/X) in the document information (14.3.3).
 */
class ConformanceClaimsTest {

    private static final String DATES = "/CreationDate(D:20260102)/ModDate(D:20260103)";

    private static ConformanceClaims archive(String part, String level) {
        var packet =
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                  pdfaid:part="%s" pdfaid:conformance="%s"/></rdf:RDF>"""
                        .formatted(part, level);
        var pdf =
                new RawPdf()
                        .catalogue("/Metadata 9 0 R").stream(
                                9, "/Type/Metadata/Subtype/XML", packet.getBytes(UTF_8));
        return ConformanceClaims.of(OpenedPdf.document(pdf));
    }

    private static ConformanceClaims print(String info) {
        var pdf = new RawPdf().object(9, "<<" + info + ">>").trailer("/Info 9 0 R");
        return ConformanceClaims.of(OpenedPdf.document(pdf));
    }

    @ParameterizedTest(name = "PDF/A-{0}{1} as {2}: {3}")
    @CsvSource({
        "1, B, PDF_A_1B, true",
        "1, A, PDF_A_1B, true",
        "1, B, PDF_A_2B, false",
        "2, B, PDF_A_1B, false",
        "2, b, PDF_A_2B, true",
        "2, B, PDF_A_2U, false",
        "2, U, PDF_A_2U, true",
        "2, U, PDF_A_2B, true",
        "3, A, PDF_A_3U, true",
        "3, X, PDF_A_3B, false",
        "2, B, PDF_X_4, false",
        "2, B, NONE, true"
    })
    void a_level_includes_the_weaker_ones_of_its_part(
            String part, String level, Conformance wanted, boolean fits) {
        assertThat(archive(part, level).reasonAgainst(wanted).isEmpty()).isEqualTo(fits);
    }

    @Test
    void the_reason_names_both_standards() {
        assertThat(archive("2", "B").reasonAgainst(Conformance.PDF_A_3B).orElseThrow())
                .contains("PDF/A-2b", "PDF/A-3b");
        assertThat(print("").reasonAgainst(Conformance.PDF_A_3B).orElseThrow())
                .contains("no standard");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/GTS_PDFXVersion(PDF/X-3:2002)/Trapped/False                         | true",
                "/GTS_PDFXVersion(PDF/X-3:2002)/Trapped/True                          | true",
                "/GTS_PDFXVersion(PDF/X-3:2002)/Trapped/Unknown                       | false",
                "/GTS_PDFXVersion(PDF/X-3:2003)/Trapped/False                         | false",
                "/GTS_PDFXVersion(PDF/X-1:2001)/GTS_PDFXConformance(PDF/X-3:2002)/Trapped/True|true"
            })
    void a_document_for_print_states_its_standard_and_its_trapping(String info, boolean fits) {
        assertThat(print(info + DATES).reasonAgainst(Conformance.PDF_X_3_2002).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void a_document_for_print_states_its_dates() {
        var claims = print("/GTS_PDFXVersion(PDF/X-3:2002)/Trapped/False/ModDate(D:20260103)");

        assertThat(claims.printInfo()).isEmpty();
        assertThat(claims.reasonAgainst(Conformance.PDF_X_3_2002).orElseThrow())
                .contains("when it was created");
    }
}
