package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Inheritance in field trees (ISO 32000-2, 12.7.4.1). */
class FieldTreeTest {

    private final FieldTree fields =
            new FieldTree(
                    OpenedPdf.document(
                            new RawPdf()
                                    .object(20, "<</FT/Tx/T(a)/V(upper)/Q 9 0 R/Kids[21 0 R]>>")
                                    .object(21, "<</Parent 20 0 R/T(b)/Kids[22 0 R]>>")
                                    .object(9, "2")
                                    .object(30, "<</Parent 31 0 R>>")
                                    .object(31, "<</Parent 30 0 R>>")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<</Parent 21 0 R/V(own)>> | V | (own)",
                "<</Parent 21 0 R>>        | V | (upper)",
                "<</Parent 21 0 R>>        | T | (b)",
                "<</Parent 21 0 R>>        | X | null",
                "<<>>                      | V | null",
                "<</Parent<</V(direct)>>>> | V | (direct)",
                "<</Parent 17>>            | V | null",
                "<</Parent 70 0 R>>        | V | null",
                "<</Parent 30 0 R>>        | V | null"
            })
    void a_value_is_that_of_the_nearest_ancestor(String widget, String key, String expected) {
        var found = fields.resolved(PdfValue.of(widget), key).detached();

        assertThat(new String(found.bytes(), ISO_8859_1)).isEqualTo(expected);
    }

    @Test
    void an_inherited_value_can_be_a_reference() {
        var widget = PdfValue.of("<</Parent 21 0 R>>");

        assertThat(fields.inherited(widget, "Q").reference()).isEqualTo(9);
        assertThat(fields.resolved(widget, "Q").integer()).isEqualTo(2);
    }

    @Test
    void the_type_is_inherited() {
        assertThat(fields.isOfType(PdfValue.of("<</Parent 21 0 R>>"), "Tx")).isTrue();
        assertThat(fields.isOfType(PdfValue.of("<</Parent 21 0 R/FT/Btn>>"), "Tx")).isFalse();
    }

    @Test
    void a_parent_is_kept_without_its_kids() {
        var parent = fields.parent(PdfValue.of("<</Parent 20 0 R>>"));

        assertThat(parent.keys()).containsExactly("FT", "T", "V", "Q");
        assertThat(fields.parent(parent).isNull()).isTrue();
    }

    @Test
    void entries_are_left_out_by_their_keys() {
        var without = FieldTree.without(PdfValue.of("<</A[1 2]/B<</A 1>>/C 3>>"), List.of("A"));

        assertThat(without.keys()).containsExactly("B", "C");
        assertThat(without.require("B").keys()).containsExactly("A");
    }
}
