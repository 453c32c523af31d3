package org.platen.engine.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/**
 * Appearances of variable text (ISO 32000-2, 12.7.4.3) in a widget of 100 by 20 points, in a font
 * whose characters are 0.6 wide.
 */
class ValuePictureTest {

    private final FieldFont font =
            new SimpleFont(
                    OpenedPdf.document(new RawPdf()),
                    PdfValue.of("<</BaseFont/Courier/Encoding/WinAnsiEncoding>>"),
                    "5 0 R",
                    Map.of());

    private ValuePicture picture(int size, int quadding) {
        var look = new Look(100, 20, 0, 0, "S", List.of(), List.of(), List.of(), "");
        return new ValuePicture(
                look, DefaultAppearance.parse("/F " + size + " Tf 0 g"), font, quadding);
    }

    private static String text(byte[] content) {
        return new String(content, ISO_8859_1).replace('\n', ' ').strip();
    }

    @ParameterizedTest(name = "/Q {0}")
    @CsvSource({"0, 2", "1, 44", "2, 86"})
    void a_line_is_aligned(int quadding, int left) {
        assertThat(text(picture(10, quadding).line("ab")))
                .isEqualTo(
                        "q Q /Tx BMC q 0 0 100 20 re W n BT 0 g /F 10 Tf %d 6 Td <6162> Tj ET Q EMC"
                                .formatted(left));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({"ab, 20", "abcdefghijklmnop, 10", "'', 20"})
    void a_size_of_0_fills_the_widget(String text, int size) {
        assertThat(text(picture(0, 0).line(text))).contains("/F " + size + " Tf");
    }

    @Test
    void lines_are_drawn_below_each_other() {
        assertThat(text(picture(5, 0).lines("a\nb")))
                .contains("0 17 Td 2 -5 Td <61> Tj 0 -5 Td <62> Tj");
    }

    @ParameterizedTest(name = "/Q {0}")
    @CsvSource({"0, 2", "1, 42", "2, 82"})
    void characters_of_a_comb_stand_in_their_cells(int quadding, int left) {
        assertThat(text(picture(10, quadding).comb("ab", 10)))
                .contains(left + " 6 Td <61> Tj 10 0 Td <62> Tj");
    }

    @Test
    void the_selected_line_of_a_list_is_marked() {
        var content = text(picture(5, 0).list(List.of("a", "b"), 0, List.of(1)));

        assertThat(content).containsSubsequence("<61> Tj", "re f Q", "1 g", "<62> Tj");
        assertThat(text(picture(5, 0).list(List.of("a", "b"), 1, List.of())))
                .doesNotContain("<61>", "1 g")
                .contains("<62> Tj");
    }

    @Test
    void a_character_that_the_font_lacks_cannot_be_drawn() {
        assertThatThrownBy(() -> picture(10, 0).line("\u6f22"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
