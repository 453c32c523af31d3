package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.RawPdf;

/** Annotations (ISO 32000-2, 12.5) of the first of two pages, of which only that one is printed. */
class AnnotationCopierTest {

    private static String copied(String catalogue, String annotation) {
        var built =
                BuiltFragment.of(
                        new RawPdf()
                                .pages(2, "/Annots[20 0 R 21 0 R]")
                                .catalogue(catalogue)
                                .object(20, "<<" + annotation + ">>")
                                .object(21, "<</Subtype/Text/Popup 20 0 R/IRT 70 0 R>>"),
                        0,
                        1);
        return built.text(built.node(20));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Subtype/Link/Dest[10 0 R/Fit]              | /Dest[{p0}/Fit]",
                "/Subtype/Link/A<</S/GoTo/D[10 0 R/Fit]>>    | /Dest[{p0}/Fit]",
                "/Subtype/Link/A<</S/URI/URI(http://b)>>     | /A<</S/URI/URI(http://b)>>",
                "/Subtype/Link/A<</S/URI/URI(c)>>            | /A<</S/URI/URI(http://a/c)>>",
                "/Subtype/Link/A<</S/URI/URI(c)/IsMap true>> | /IsMap true>>",
                "/Subtype/Text/P 11 0 R                      | /P {p0}",
                "/Subtype/Text/Contents(x)                   | /Contents(x)",
                "/Subtype/Text/IRT 21 0 R                    | /IRT {21}"
            })
    void an_annotation_keeps_what_the_print_file_has(String annotation, String expected) {
        assertThat(copied("/URI<</Base(http://a/b)>>", annotation)).contains(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Subtype/Link/Dest[11 0 R/Fit]              | /Dest",
                "/Subtype/Link/A<</S/GoTo/D[11 0 R/Fit]>>    | /A",
                "/Subtype/Link/A<</S/Launch/F(a.exe)>>       | /A",
                "/Subtype/Text/StructParent 7                | /StructParent",
                "/Subtype/Text/IRT 4 0 R                     | /IRT"
            })
    void links_to_what_is_not_printed_are_dropped(String annotation, String key) {
        assertThat(copied("", annotation)).doesNotContain(key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/Subtype/Widget/FT/Sig/V 4 0 R/AP<<>>, /Subtype/Stamp",
        "/Subtype/Stamp, /Subtype/Stamp"
    })
    void a_signature_becomes_a_stamp(String annotation, String expected) {
        assertThat(copied("", annotation)).contains(expected).doesNotContain("/FT", "/V ");
    }
}
