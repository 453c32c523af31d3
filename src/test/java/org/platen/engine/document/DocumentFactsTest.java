package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/** Values of catalogues (ISO 32000-2, 7.7.2), viewer preferences (12.2) among them. */
class DocumentFactsTest {

    private static DocumentFacts facts(String catalogue) {
        return DocumentFacts.of(
                OpenedPdf.document(
                        new RawPdf().catalogue(catalogue).object(8, "/Simplex").object(9, "[8]")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/Duplex/Simplex          | Duplex       | /Simplex",
                "/Duplex 8 0 R            | Duplex       | /Simplex",
                "/NumCopies 2             | NumCopies    | ~ 2~",
                "/HideToolbar true        | HideToolbar  | ~ true~",
                "/HideToolbar false       | HideToolbar  | ~ false~",
                "/Enforce[/PrintScaling]  | Enforce      | [/PrintScaling]"
            })
    void preferences_of_simple_values_are_kept(String entry, String key, String value) {
        assertThat(facts("/ViewerPreferences<<" + entry + ">>").preferences())
                .isEqualTo(Map.of(key, value));
    }

    @ParameterizedTest
    @CsvSource({
        "/Unknown 1",
        "/Duplex(x)",
        "/NumCopies 1234567890",
        "/Enforce[1]",
        "/Direction<<>>"
    })
    void other_preferences_are_left_out(String entry) {
        assertThat(facts("/ViewerPreferences<<" + entry + ">>").preferences()).isEmpty();
    }

    @Test
    void the_layout_and_the_mode_are_kept() {
        assertThat(facts("/PageLayout/TwoColumnLeft/PageMode/UseOutlines/Lang(de)").settings())
                .isEqualTo(Map.of("PageLayout", "/TwoColumnLeft", "PageMode", "/UseOutlines"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Collection<<>>                              | portfolio",
                "/NeedsRendering true                         | dynamic XFA form",
                "/Requirements[]                              | features that a viewer must support",
                "/ViewerPreferences<</PrintPageRange[0 1]>>   | /PrintPageRange",
                "/URI<</Base(folder/)>>                       | not an absolute URI"
            })
    void a_value_that_cannot_be_kept_is_warned_of(String entry, String warning) {
        assertThat(facts(entry).warnings()).singleElement().asString().contains(warning);
    }

    @Test
    void a_base_is_an_absolute_uri() {
        var base = facts("/URI<</Base(http://a/b/)>>").base();

        assertThat(base).isNotNull();
        assertThat(base.resolve("c")).isEqualTo("http://a/b/c");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"/OutputIntents[<<>>] | true", "/OutputIntents[] | false", "/URI 1 | false"})
    void output_intents_are_a_list_that_is_not_empty(String entry, boolean has) {
        assertThat(facts(entry).outputIntents() != null).isEqualTo(has);
    }

    @Test
    void a_catalogue_without_them_gives_nothing() {
        assertThat(facts("").settings()).isEmpty();
        assertThat(facts("").warnings()).isEmpty();
        assertThat(facts("").version()).isEqualTo("1.7");
    }
}
