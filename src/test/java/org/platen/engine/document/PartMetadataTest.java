package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Metadata of document parts (ISO 32000-2, 14.12.4.2). */
class PartMetadataTest {

    private final PdfDocument document =
            OpenedPdf.document(new RawPdf().object(8, "<</Self 8 0 R>>").object(9, "(there)"));

    private Map<String, String> metadata(String dictionary, Map<String, String> inherited) {
        return PartMetadata.of(document, PdfValue.of(dictionary), inherited);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<</Name(Ann)>>                   | Name=Ann",
                "<</Name<FEFF00C4>>>              | Name=\u00c4",
                "<</Sum 1.50>>                    | Sum=1.50",
                "<</Kind/Letter>>                 | Kind=Letter",
                "<</Kind/Two#20words>>            | Kind=Two words",
                "<</Paid true>>                   | Paid=true",
                "<</At 9 0 R>>                    | At=there",
                "<</A<</B<</C 1>>>>>>             | A.B.C=1",
                "<</A[/X<</B 2>>]>>               | A.0=X, A.1.B=2",
                "<</A null/B 70 0 R/C 1>>         | C=1"
            })
    void nested_values_have_names_with_dots(String dictionary, String expected) {
        assertThat(metadata(dictionary, Map.of())).hasToString("{" + expected + "}");
    }

    @Test
    void a_part_inherits_what_it_does_not_state() {
        var outer = Map.of("Name", "Ann", "Town", "Ulm");

        assertThat(metadata("<</Name(Bob)>>", outer))
                .isEqualTo(Map.of("Name", "Bob", "Town", "Ulm"));
        assertThat(PartMetadata.of(document, null, outer)).isEqualTo(outer);
    }

    @Test
    void metadata_that_contain_themselves_are_refused() {
        assertThatThrownBy(() -> metadata("<</A 8 0 R>>", Map.of()))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void metadata_of_too_many_values_are_refused() {
        assertThatThrownBy(() -> metadata("<</A[" + "1 ".repeat(10_001) + "]>>", Map.of()))
                .isInstanceOf(MalformedPdfException.class);
    }
}
