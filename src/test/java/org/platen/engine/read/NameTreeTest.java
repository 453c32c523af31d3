package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Name trees and number trees (ISO 32000-2, 7.9.6 and 7.9.7). */
class NameTreeTest {

    private final RawPdf pdf = new RawPdf();

    private List<String> names(String root) {
        var found = new ArrayList<String>();
        new NameTree(OpenedPdf.document(pdf))
                .forEach(
                        PdfValue.of(root),
                        (name, value) -> found.add(name + "=" + value.trimmed()));
        return found;
    }

    private List<String> numbers(String root) {
        var found = new ArrayList<String>();
        new NameTree(OpenedPdf.document(pdf))
                .forEachNumber(
                        PdfValue.of(root),
                        (value, number) -> found.add(number + "=" + value.trimmed()));
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<</Names[(a)1(b)[2]<63>/d]>>; [a=1, b=[2], c=/d]",
                "<</Names[(a)7 0 R]>>; [a=7 0 R]",
                "<</Names[(a)1(b)]>>; [a=1]",
                "<</Names[/a 1(b)2]>>; [b=2]",
                "<</Names[]>>; []",
                "<<>>; []",
                "null; []",
                "<</Kids[]/Names 12>>; []"
            })
    void names_of_a_single_node_are_found_with_their_values(String root, String names) {
        assertThat(names(root)).hasToString(names);
    }

    @Test
    void kids_are_read_in_their_order() {
        pdf.object(10, "<</Kids[11 0 R 12 0 R]>>")
                .object(11, "<</Limits[(a)(a)]/Names[(a)1]>>")
                .object(12, "<</Limits[(b)(c)]/Names 13 0 R>>")
                .object(13, "[14 0 R 2(c)3]")
                .object(14, "(b)");

        assertThat(names("<</Kids[10 0 R]>>")).containsExactly("a=1", "b=2", "c=3");
    }

    @Test
    void a_node_that_occurs_twice_or_below_itself_is_read_once() {
        pdf.object(10, "<</Kids[10 0 R 11 0 R 11 0 R]/Names[(b)2]>>")
                .object(11, "<</Names[(a)1]>>");

        assertThat(names("<</Kids[10 0 R 10 0 R]>>")).containsExactly("a=1", "b=2");
    }

    @Test
    void a_kid_that_is_missing_is_left_out() {
        pdf.object(11, "<</Names[(a)1]>>");

        assertThat(names("<</Kids[77 0 R 2000000000 0 R 11 0 R]>>")).containsExactly("a=1");
    }

    @Test
    void a_tree_is_read_to_a_depth_of_32() {
        for (int i = 1; i <= 40; i++) {
            pdf.object(100 + i, "<</Kids[%d 0 R]/Names[(%d)0]>>".formatted(101 + i, i));
        }

        assertThat(names("<</Kids[101 0 R]>>")).hasSize(32).contains("32=0");
    }

    @Test
    void numbers_are_found_with_their_values() {
        pdf.object(10, "<</Nums[0<</S/r>>7 4 0 R(a)1]>>");

        assertThat(numbers("<</Kids[10 0 R]>>")).containsExactly("0=<</S/r>>", "7=4 0 R");
        assertThat(numbers("<</Names[(a)1]>>")).isEmpty();
    }
}
