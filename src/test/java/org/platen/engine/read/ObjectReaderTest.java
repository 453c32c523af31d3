package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.Limits;
import org.platen.engine.OpenedPdf;
import org.platen.engine.PdfSource;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.CachedBytes;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.Warnings;

/** Indirect objects (ISO 32000-2, 7.3.10) and streams (7.3.8) at an offset. */
class ObjectReaderTest {

    private final Warnings warnings = new Warnings();

    private ObjectReader reader(String file) {
        return new ObjectReader(OpenedPdf.memory(file), OpenedPdf.LIMITS, warnings);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "12 3 obj\n[1 2]\nendobj\n",
                "12 3 obj[1 2]endobj",
                "\n 12\n3\nobj [1 2] endobj",
                "%comment\n12 3 obj%comment\n[1 2]endobj",
                "0012 0003 obj [1 2] endobj"
            })
    void an_object_has_a_number_a_generation_and_a_value(String file) {
        var object = reader(file).objectAt(0);

        assertThat(object.number()).isEqualTo(12);
        assertThat(object.generation()).isEqualTo(3);
        assertThat(object.value()).hasToString("[1 2]");
        assertThat(object.isStream()).isFalse();
        assertThat(warnings.isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "12 0 R", "obj 12", "(text)", "12 obj [1]", "x 0 obj 1"})
    void anything_else_is_none(String file) {
        assertThatThrownBy(() -> reader(file).objectAt(0))
                .isInstanceOf(MalformedPdfException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12 0 obj 1,              12",
        "12 0 obj,                12",
        "12 0 R,                  -1",
        "12,                      -1",
        "x,                       -1",
        "-12 0 obj,               -1"
    })
    void the_number_alone_can_be_read(String file, long number) {
        assertThat(reader(file).numberAt(0)).isEqualTo(number);
        assertThat(reader(file).numberAt(1000)).isEqualTo(-1);
        assertThat(reader(file).numberAt(-1)).isEqualTo(-1);
    }

    // 7.3.8.1: an end of line is CR LF or LF. Some writers use CR, or write blanks before it.
    @ParameterizedTest(name = "stream{0}")
    @ValueSource(strings = {"\n", "\r\n", "\r", " \n", "\t \r\n"})
    void data_begin_behind_the_end_of_line(String endOfLine) {
        String head = "12 0 obj<</Length 4>>\nstream" + endOfLine;
        var reader = reader(head + "data\nendstream endobj");

        var object = reader.objectAt(0);

        assertThat(object.isStream()).isTrue();
        assertThat(object.dataAt()).isEqualTo(head.length());
        assertThat(warnings.isEmpty()).isTrue();
    }

    @Test
    void data_without_an_end_of_line_begin_behind_the_keyword() {
        var object = reader("12 0 obj<</Length 4>>streamdata\nendstream endobj").objectAt(0);

        assertThat(object.dataAt()).isEqualTo("12 0 obj<</Length 4>>stream".length());
        assertThat(warnings.take())
                .containsExactly(
                        "the data of stream object 12 do not begin on a new line; they were read from the end of the keyword");
    }

    @ParameterizedTest(name = "{0} bytes: {1}")
    @CsvSource({
        "11, true",
        "10, true",
        "7, true",
        "6, false",
        "12, false",
        "99, false",
        "-1, false"
    })
    void a_length_is_right_if_it_leads_to_the_keyword(long length, boolean isRight) {
        var reader = reader("12 0 obj<<>>stream\n012345\n\n\n\n\nendstream\nendobj\n");
        var object = reader.objectAt(0);

        assertThat(reader.data(object, length) != null).isEqualTo(isRight);
    }

    @Test
    void data_of_unknown_length_are_read_up_to_their_end() {
        var reader = reader("12 0 obj<<>>stream\n012345\r\nendstream\nendobj\n");

        assertThat(reader.dataUpToItsEnd(reader.objectAt(0)).length()).isEqualTo(6);
    }

    @Test
    void data_without_an_end_are_cut_off() {
        var reader = reader("12 0 obj<<>>stream\n012345");
        var object = reader.objectAt(0);

        assertThatThrownBy(() -> reader.dataUpToItsEnd(object))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("object 12 is cut off: its data do not end");
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {10, 4_000, 4_080, 4_090, 4_096, 33_000, 500_000})
    void an_object_may_be_long(int length, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "12 0 obj(" + "x".repeat(length) + ")endobj\n" + " ".repeat(9_000));
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            var reader = new ObjectReader(source, OpenedPdf.LIMITS, warnings);

            assertThat(reader.objectAt(0).value().length()).isEqualTo(length + 2);
        }
    }

    @Test
    void an_object_longer_than_allowed_is_not_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "12 0 obj(" + "x".repeat(5 << 20) + ")endobj");
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            var reader = new ObjectReader(source, Limits.forMemory(0), warnings);

            assertThatThrownBy(() -> reader.objectAt(0))
                    .isInstanceOf(BeyondLimitException.class)
                    .hasMessageStartingWith("the object at offset 0 is longer than 4 MiB");
        }
    }

    @Test
    void a_missing_bracket_is_added_with_a_warning() {
        var object = reader("12 5 obj [1 2\nendobj\n13 0 obj 1 endobj").objectAt(0);

        assertThat(object.generation()).isEqualTo(5);
        assertThat(object.value()).hasToString("[1 2\n]");
        assertThat(warnings.take())
                .containsExactly("object 12 lacks a closing bracket; it was read as if it had one");
    }

    @Test
    void what_is_behind_a_value_is_left_out_with_a_warning() {
        assertThat(reader("12 0 obj 5 6 endobj").objectAt(0).value()).hasToString("5");
        assertThat(warnings.take())
                .containsExactly(
                        "object 12 has more than one value before its end; everything after the first value is left out");
    }

    @Test
    void a_direct_value_is_read_with_its_exact_end() {
        assertThat(reader("trailer <</Root 1 0 R>>\nstartxref").valueAt(7))
                .hasToString("<</Root 1 0 R>>");
    }
}
