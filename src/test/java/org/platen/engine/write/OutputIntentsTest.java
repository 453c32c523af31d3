package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.engine.write.WrittenFile.value;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Conformance;
import org.platen.engine.fragment.CatalogueEntry;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.syntax.Warnings;

/** Output intents (ISO 32000-2, 14.11.5); documents without one are written as 0. */
class OutputIntentsTest {

    private final Warnings warnings = new Warnings();

    private static List<CatalogueEntry> intent(char which) {
        return which == '0'
                ? List.of(new CatalogueEntry.AssociatedFile(1))
                : List.of(new CatalogueEntry.OutputIntents(1, which, 7));
    }

    private String written(Conformance conformance, String documents) {
        var intents = new OutputIntents(conformance, warnings);
        for (int i = 0; i < documents.length(); i++) {
            char each = documents.charAt(i);
            intents.begin(intent(each));
            if (each != '0') {
                intents.add(value("[" + each + "]"));
            }
        }
        var catalog = new Bytes(16);
        intents.finish(catalog);
        return catalog.text() + (intents.areByPage() ? " by page" : "");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "NONE, a, /OutputIntents[a], 0",
        "NONE, aaa, /OutputIntents[a], 0",
        "NONE, 00, '', 0",
        "NONE, aba, ' by page', 1",
        "NONE, a0, ' by page', 1",
        "NONE, 0a, ' by page', 1",
        "PDF_A_2B, 0a0, /OutputIntents[a], 0",
        "PDF_A_2B, a00a, /OutputIntents[a], 0",
        "PDF_X_4, aa, /OutputIntents[a], 0"
    })
    void a_file_has_the_intents_that_its_documents_have_in_common(
            Conformance conformance, String documents, String expected, int warned) {
        assertThat(written(conformance, documents)).isEqualTo(expected);
        assertThat(warnings.take()).hasSize(warned);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"PDF_A_2B, ab", "PDF_A_2B, a0b", "PDF_X_4, ab"})
    void a_standard_permits_one(Conformance conformance, String documents) {
        assertThatThrownBy(() -> written(conformance, documents))
                .isInstanceOf(UnfitDocumentException.class)
                .hasMessageContaining("is not the one of the documents before it");
    }

    @Test
    void a_standard_for_print_asks_for_one() {
        assertThatThrownBy(() -> written(Conformance.PDF_X_4, "0"))
                .isInstanceOf(UnfitDocumentException.class)
                .hasMessageContaining("it has no output intent");
    }
}
