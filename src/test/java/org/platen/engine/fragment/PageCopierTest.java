package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.RawPdf;

/** Page objects (ISO 32000-2, 7.7.3.3) and the attributes that they inherit (7.7.3.4). */
class PageCopierTest {

    private static BuiltFragment built(String entries, String ofNode) {
        return BuiltFragment.of(
                new RawPdf()
                        .object(2, "<</Kids[3 0 R]/Count 1" + ofNode + ">>")
                        .object(3, "<</Parent 2 0 R" + entries + ">>"),
                0,
                1);
    }

    private static String copied(String entries, String ofNode) {
        var built = built(entries, ofNode);
        return built.text(built.node(3));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({
        "/Thumb 4 0 R, /Thumb",
        "/Tabs/S, /Tabs",
        "/StructParents 7, /StructParents",
        "/B[4 0 R], /B[",
        "/DPart 4 0 R, /DPart",
        "/PieceInfo<<>>, /PieceInfo",
        "'', /Parent"
    })
    void entries_with_a_meaning_in_the_original_document_only_are_dropped(
            String entries, String key) {
        assertThat(copied("/MediaBox[0 0 1 1]" + entries, "")).doesNotContain(key);
    }

    @ParameterizedTest(name = "{0} below {1}")
    @CsvSource({
        "/MediaBox[0 0 1 1]/Rotate 90, '', /MediaBox[0 0 1 1]/Rotate 90",
        "'', /MediaBox[0 0 2 2]/CropBox[0 0 1 1], /MediaBox[0 0 2 2]/CropBox[0 0 1 1]",
        "/MediaBox[0 0 1 1], /MediaBox[0 0 2 2]/Rotate 180, /MediaBox[0 0 1 1]/Rotate 180",
        "/MediaBox(x), /MediaBox[0 0 2 2], /MediaBox[0 0 2 2]",
        "'', '', /MediaBox[0 0 612 792]"
    })
    void a_page_has_its_own_or_an_inherited_geometry(
            String entries, String ofNode, String expected) {
        assertThat(copied(entries, ofNode)).contains("/Type/Page" + expected);
    }

    @ParameterizedTest(name = "{0} below {1}")
    @CsvSource({
        "/Resources<</A 1>>, /Resources<</B 1>>, /Resources<</A 1>>",
        "'', /Resources<</B 1>>, /Resources<</B 1>>",
        "/Resources 7, /Resources<</B 1>>, /Resources<</B 1>>",
        "'', '', /Resources<<>>"
    })
    void a_page_has_resources(String entries, String ofNode, String expected) {
        assertThat(copied("/MediaBox[0 0 1 1]" + entries, ofNode)).contains(expected);
    }

    @Test
    void what_is_replaced_is_warned_of() {
        assertThat(built("", "").fragment().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).contains("US letter"));
    }
}
