package org.platen.engine.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Predictor functions (ISO 32000-2, 7.4.4.4), which are the filters of PNG (ISO/IEC 15948, 9). */
class PredictorTest {

    private static final HexFormat HEX = HexFormat.of();

    private static Predictor predictor(String parameters) {
        return Predictor.of(PdfValue.of("<<" + parameters + ">>"));
    }

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvSource({
        "None,              4, 00 01020304,             01020304",
        "Sub,               4, 01 01010101,             01020304",
        "Sub modulo 256,    2, 01 ff02,                 ff01",
        "Up in first row,   4, 02 01010101,             01010101",
        "Up,                4, 00 01020304 02 01010101, 01020304 02030405",
        "Average,           4, 00 0a141e28 03 06070708, 0a141e28 0b16212c",
        "Average is 9 bits, 1, 00 ff 01 ff 03 81,       ff ff 00",
        "Paeth: up,         4, 00 0a141e28 04 01020304, 0a141e28 0b16212c",
        "Paeth: left,       2, 00 0a0a 04 2802,         0a0a 3234",
        "Paeth: up left,    2, 00 140a 04 0a01,         140a 1e15",
        "Paeth: left first, 2, 00 140a 04 1401,         140a 2829",
        "Paeth: then up,    2, 00 1428 04 f601,         1428 0a29"
    })
    void a_row_is_predicted_from_its_neighbours(
            String function, int columns, String data, String rows) {
        var predictor = predictor("/Predictor 15/Columns " + columns);

        assertThat(predictor.undo(HEX.parseHex(data.replace(" ", ""))))
                .isEqualTo(HEX.parseHex(rows.replace(" ", "")));
    }

    @ParameterizedTest
    @CsvSource({"10", "11", "12", "13", "14", "15"})
    void the_function_is_that_of_the_row_and_not_of_the_parameters(int number) {
        assertThat(predictor("/Predictor " + number + "/Columns 2").undo(new byte[] {1, 1, 1}))
                .containsExactly(1, 2);
    }

    @Test
    void the_left_neighbour_of_a_colour_is_the_same_colour() {
        var predictor = predictor("/Predictor 15/Colors 3/Columns 2");

        assertThat(predictor.undo(new byte[] {1, 1, 2, 3, 1, 1, 1}))
                .containsExactly(1, 2, 3, 2, 3, 4);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"''", "/Predictor 1", "/Predictor 1/Columns 3/BitsPerComponent 1"})
    void without_a_predictor_data_are_as_they_are(String parameters) {
        byte[] data = {2, 1, 1, 1};

        assertThat(predictor(parameters).undo(data)).isEqualTo(data);
        assertThat(Predictor.of(PdfValue.nullValue()).undo(data)).isEqualTo(data);
    }

    @Test
    void a_row_that_is_cut_off_is_left_out() {
        assertThat(predictor("/Predictor 12/Columns 2").undo(new byte[] {0, 1, 2, 0, 3}))
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "/Predictor 2",
        "/Predictor 2/Columns 3",
        "/Predictor 16",
        "/Predictor 12/BitsPerComponent 4",
        "/Predictor 12/Columns 99999999",
        "/Predictor 12/Colors 33"
    })
    void a_predictor_for_images_only_is_refused(String parameters) {
        assertThatThrownBy(() -> predictor(parameters)).isInstanceOf(MalformedPdfException.class);
    }

    @Test
    void a_row_of_an_unknown_function_is_a_fault() {
        assertThatThrownBy(() -> predictor("/Predictor 15/Columns 1").undo(new byte[] {5, 1}))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("predictor row of unknown kind 5");
    }
}
