package org.platen.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Resource dictionaries (ISO 32000-2, 7.8.3). */
class ResourceDictionaryTest {

    private final PdfDocument document = OpenedPdf.document(new RawPdf().object(8, "<</G 1 0 R>>"));

    private ResourceDictionary resources(String value) {
        return new ResourceDictionary(document, PdfValue.of(value));
    }

    private final ResourceDictionary some =
            resources(
                    """
                    <</Font<</A 1 0 R/B 2 0 R>>/XObject<</A 3 0 R>>/ExtGState 8 0 R
                    /ColorSpace<</A/DeviceGray>>/ProcSet[/PDF]>>""");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"A, 2", "B, 1", "G, 1", "C, 0"})
    void a_name_may_occur_in_several_categories(String name, int count) {
        assertThat(some.named(name)).hasSize(count);
    }

    @Test
    void a_name_is_found_however_it_is_written() {
        assertThat(resources("<</F#6fnt<</A#42 1 0 R>>>>").named("AB"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.key()).isEqualTo("A#42"));
    }

    @Test
    void other_categories_are_kept_as_they_are() {
        assertThat(some.others()).containsOnlyKeys("ColorSpace", "ProcSet");
    }

    @Test
    void entries_are_divided_by_whether_they_are_used() {
        var used = Set.copyOf(some.named("B"));

        assertThat(some.entriesAmong(used, ResourceDictionary.category("Font")))
                .containsOnlyKeys("B");
        assertThat(some.entriesAmong(used, ResourceDictionary.category("XObject"))).isEmpty();
        assertThat(some.without(used, 10)).hasSize(3);
        assertThat(some.without(used, 2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Font<</A 1 0 R/A 2 0 R>>>>",
                "<</Font<<>>/Font<<>>>>",
                "<</Font<<>>/F#6fnt<<>>>>"
            })
    void a_key_that_occurs_twice_is_refused(String value) {
        assertThatThrownBy(() -> resources(value))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<>>", "<</Font null>>", "<</Font 70 0 R>>"})
    void absent_categories_have_no_entries(String value) {
        assertThat(resources(value).entries()).isEmpty();
    }
}
