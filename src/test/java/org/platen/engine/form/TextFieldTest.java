package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Text fields (ISO 32000-2, 12.7.5.3) and choice fields (12.7.5.4). */
class TextFieldTest {

    private final PdfDocument document =
            OpenedPdf.document(new RawPdf().object(20, "<</FT/Tx/T(upper)/V(inherited)/Q 1>>"));

    private TextField field(String form, String widget) {
        return new TextField(
                document,
                new FieldTree(document),
                PdfValue.of("<<" + form + ">>"),
                PdfValue.of("<<" + widget + ">>"));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/FT/Tx/V(abc)                                         | abc",
                "/Parent 20 0 R                                        | inherited",
                "/FT/Tx                                                | ''",
                "/FT/Tx/V(a\\tb)                                       | a b",
                "/FT/Tx/V(a\\rb)                                       | a b",
                "/FT/Tx/Ff 4096/V(a\\rb)                               | a/b",
                "/FT/Tx/Ff 4096/V(a\\r\\nb)                            | a/b",
                "/FT/Tx/Ff 8192/V(abc)                                 | ***",
                "/FT/Ch/Ff 131072/V(x)                                 | x",
                "/FT/Ch/Ff 131072/V(x)/Opt[[(y)(Why)][(x)(Ex)]]        | Ex",
                "/FT/Ch/Ff 131072/V[(x)(y)]/Opt[[(y)(Why)][(x)(Ex)]]   | Ex",
                "/FT/Ch/V(x)/Opt[(x)[(y)(Why)]]                        | x/Why",
                "/FT/Ch/V(x)                                           | ''"
            })
    void a_field_shows_its_value_in_the_manner_of_its_kind(String widget, String text) {
        assertThat(field("", widget).text().replace('\n', '/')).isEqualTo(text);
    }

    @ParameterizedTest(name = "form {0}, field {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''   | ''              | 0",
                "/Q 2 | ''              | 2",
                "/Q 2 | /Q 0            | 0",
                "/Q 2 | /Parent 20 0 R  | 1"
            })
    void the_alignment_is_inherited_from_the_form_at_last(String form, String widget, int q) {
        assertThat(field(form, widget).quadding()).isEqualTo(q);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/AA<</F<</S/JavaScript>>>>  | true",
                "/AA<</K<</S/JavaScript>>>>  | false",
                "''                          | false"
            })
    void a_script_may_format_the_value(String widget, boolean formatted) {
        assertThat(field("", widget).isFormatted()).isEqualTo(formatted);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({"/T(own)/Parent 20 0 R, own", "/Parent 20 0 R, upper", "'', ''"})
    void the_name_is_that_of_the_nearest_named_ancestor(String widget, String name) {
        assertThat(field("", widget).name()).isEqualTo(name);
    }
}
