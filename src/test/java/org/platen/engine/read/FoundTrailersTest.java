package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Trailers (ISO 32000-2, 7.5.5) of a damaged file. Object 1 is its catalogue, 5 another one. */
class FoundTrailersTest {

    private final RawPdf pdf =
            new RawPdf()
                    .object(5, "<</Type/Catalog/Pages 2 0 R>>")
                    .object(6, "<</Type/Catalog/Pages 77 0 R>>")
                    .object(7, "<</Type/Catalog>>");

    private FoundTrailers trailers(String... dictionaries) {
        List<ObjectScan.Trailer> all =
                Stream.of(dictionaries)
                        .map(each -> new ObjectScan.Trailer(0, PdfValue.of("<<" + each + ">>")))
                        .toList();
        return new FoundTrailers(all, OpenedPdf.document(pdf));
    }

    @ParameterizedTest(name = "{0} and {1}: {2} and {3}")
    @CsvSource({
        "/Root 1 0 R/Info 8 0 R, /Root 5 0 R/Info 9 0 R, 5, 9",
        "/Root 5 0 R/Info 8 0 R, /Root 1 0 R,            1, 0",
        "/Root 1 0 R/Info 8 0 R, /Root 6 0 R/Info 9 0 R, 1, 8",
        "/Root 1 0 R/Info 8 0 R, /Root 7 0 R,            1, 8",
        "/Root 1 0 R/Info 8 0 R, /Root 77 0 R,           1, 8",
        "/Root 1 0 R/Info 8 0 R, /Root null,             1, 8",
        "/Root 1 0 R/Info 8 0 R, /Size 9,                1, 8"
    })
    void the_last_trailer_that_leads_to_pages_counts(
            String first, String second, int root, int info) {
        var trailers = trailers(first, second);

        assertThat(trailers.root()).isEqualTo(root);
        assertThat(trailers.info()).isEqualTo(info);
    }

    @Test
    void without_a_trailer_the_last_catalogue_with_pages_is_used() {
        assertThat(trailers().root()).isEqualTo(5);
        assertThat(trailers("/Root 6 0 R").root()).isEqualTo(5);
        assertThat(trailers("/Info 8 0 R").info()).isZero();
    }

    @Test
    void without_a_catalogue_there_is_no_document() {
        pdf.object(1, "null").object(5, "null");

        assertThatThrownBy(() -> trailers().root())
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("it is damaged, and contains no catalogue with a page tree");
    }

    @Test
    void encryption_and_identifier_are_those_of_the_last_trailer_that_has_them() {
        var trailers = trailers("/Encrypt 8 0 R/ID[(a)]", "/Encrypt 9 0 R", "/Root 1 0 R");

        assertThat(trailers.encrypt().reference()).isEqualTo(9);
        assertThat(trailers.id().trimmed()).hasToString("[(a)]");
        assertThat(trailers("/Root 1 0 R").encrypt().isNull()).isTrue();
    }
}
