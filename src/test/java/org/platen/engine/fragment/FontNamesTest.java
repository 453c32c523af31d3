package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Fonts in default appearance strings (ISO 32000-2, 12.7.4.3). */
class FontNamesTest {

    private final OpenDocument document =
            BuiltFragment.opened(
                    new RawPdf()
                            .catalogue("/AcroForm<</DR<</Font<</Helv 20 0 R/A#42 20 0 R>>>>>>")
                            .object(20, "<</Type/Font>>"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(/Helv 12 Tf 0 g)        | Helv true",
                "(/#48elv 12 Tf)          | Helv true",
                "(/AB 12 Tf)              | A#42 true",
                "(/Other 12 Tf)           | Other false",
                "(/AB 1 Tf /Helv 12 Tf)   | Helv true",
                "(0 g)                    | ''",
                "(/Helv Tf)               | ''",
                "17                       | ''"
            })
    void the_last_font_can_be_renamed(String value, String expected) {
        var nodes = new NodeTable();
        nodes.add(NodeTable.Kind.ASIDE, 0);
        new FontNames(document, new ValueCopier(nodes)).copy(PdfValue.of(value));
        nodes.close(null);

        assertThat(
                        String.join(
                                ", ",
                                nodes.fontNames().stream()
                                        .map(each -> each.name() + " " + each.isThere())
                                        .toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(/Helv 12 Tf 0 g)   | 12 Tf 0 g)",
                "(\\(a\\) /Helv 12 Tf)    | (\\(a\\) ",
                "(0 g)               | (0 g)",
                "17                  | 17"
            })
    void everything_else_stays(String value, String part) {
        var nodes = new NodeTable();
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        new FontNames(document, new ValueCopier(nodes)).copy(PdfValue.of(value));
        nodes.close(null);

        assertThat(BuiltFragment.text(nodes, node)).contains(part);
    }
}
