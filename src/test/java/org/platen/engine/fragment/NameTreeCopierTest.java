package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.RawPdf;

/**
 * Embedded files (ISO 32000-2, 7.11.4), associated files (14.13) and scripts of the document
 * (12.6.4.17).
 */
class NameTreeCopierTest {

    private static BuiltFragment built(String catalogue) {
        return BuiltFragment.of(
                new RawPdf()
                                .catalogue(catalogue)
                                .object(20, "<</Type/Filespec/F(a.xml)/EF<</F 21 0 R>>>>")
                                .stream(21, "/Type/EmbeddedFile", new byte[1])
                                .object(22, "<</S/JavaScript/JS(run)>>"),
                0,
                1);
    }

    private static String named(BuiltFragment built) {
        return String.join(
                " | ",
                built.asides(CatalogueEntry.Named.class).stream()
                        .map(
                                each ->
                                        each.tree()
                                                + " "
                                                + each.name()
                                                + " "
                                                + built.text(each.node()))
                        .toList());
    }

    @Test
    void embedded_files_keep_their_names() {
        assertThat(named(built("/Names<</EmbeddedFiles<</Names[(a.xml)20 0 R]>>>>")))
                .isEqualTo("EMBEDDED_FILES a.xml {20}");
    }

    @Test
    void associated_files_come_along() {
        var built = built("/AF[20 0 R]");

        assertThat(built.asides(CatalogueEntry.AssociatedFile.class))
                .singleElement()
                .satisfies(file -> assertThat(built.text(file.node())).isEqualTo("{20}"));
    }

    @Test
    void named_scripts_and_the_open_action_run_when_the_document_is_opened() {
        assertThat(
                        named(
                                built(
                                        """
                                        /Names<</JavaScript<</Names[(a)22 0 R]>>>>
                                        /OpenAction<</S/JavaScript/JS(open)>>""")))
                .isEqualTo(
                        "SCRIPTS a <</S/JavaScript/JS(run)>>"
                                + " | SCRIPTS OpenAction <</S/JavaScript/JS(open)>>");
    }

    @Test
    void an_open_action_without_a_script_is_dropped() {
        assertThat(named(built("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>"))).isEmpty();
        assertThat(named(built("/OpenAction[3 0 R/Fit]"))).isEmpty();
    }
}
