package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** ECMAScript actions (ISO 32000-2, 12.6.4.17) and what triggers them (12.6.3). */
class ScriptCopierTest {

    private final NodeTable nodes = new NodeTable();

    private final ScriptCopier scripts =
            new ScriptCopier(
                    OpenedPdf.document(
                            new RawPdf()
                                    .object(20, "<</S/JavaScript/JS(a)>>")
                                    .object(21, "<</S/JavaScript/JS(loop)/Next 21 0 R>>")),
                    new ValueCopier(nodes));

    private String copied(Runnable copying) {
        nodes.clear();
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);
        copying.run();
        nodes.close(null);
        return BuiltFragment.text(nodes, node);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<</A<</S/JavaScript/JS(a)>>>>                | /A<</S/JavaScript/JS(a)>>",
                "<</A 20 0 R>>                                | /A<</S/JavaScript/JS(a)>>",
                "<</A<</S/JavaScript/JS 9 0 R>>>>             | ''",
                "<</A<</S/JavaScript>>>>                      | ''",
                "<</A<</S/Launch/F(a.exe)>>>>                 | ''",
                "<</A<</S/URI/URI(http://a)>>>>               | ''",
                "<<>>                                         | ''"
            })
    void an_action_that_is_no_script_is_dropped(String annotation, String expected) {
        assertThat(copied(() -> scripts.copyAction(PdfValue.of(annotation)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<</AA<</K 20 0 R/V<</S/GoTo>>>>>>  | /AA<</K<</S/JavaScript/JS(a)>>>>",
                "<</AA<</V<</S/GoTo>>>>>>           | ''",
                "<</AA 7>>                          | ''",
                "<<>>                               | ''"
            })
    void events_without_a_script_are_dropped(String holder, String expected) {
        assertThat(copied(() -> scripts.copyEvents(PdfValue.of(holder)))).isEqualTo(expected);
    }

    @Test
    void a_chain_ends_where_another_action_follows() {
        var script = PdfValue.of("<</S/JavaScript/JS(b)/Next<</S/Launch/Next 20 0 R>>>>");
        var chain = PdfValue.of("<</S/JavaScript/JS(b)/Next 20 0 R>>");

        assertThat(copied(() -> scripts.copy(script))).isEqualTo("<</S/JavaScript/JS(b)>>");
        assertThat(copied(() -> scripts.copy(chain)))
                .isEqualTo("<</S/JavaScript/JS(b)/Next<</S/JavaScript/JS(a)>>>>");
    }

    @Test
    void a_chain_that_never_ends_is_cut() {
        var loop = PdfValue.of("<</S/JavaScript/JS(b)/Next 21 0 R>>");

        assertThat(copied(() -> scripts.copy(loop)).split("loop", -1)).hasSize(33);
    }
}
