package org.platen.engine.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.read.CrossReference.Kind;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.ReadBudget;
import org.platen.engine.syntax.Warnings;

/** Cross-reference tables, streams, and both (ISO 32000-2, 7.5.4 to 7.5.8). */
class CrossReferenceReaderTest {

    private final CrossReference entries = new CrossReference(OpenedPdf.LIMITS, 1000);

    private CrossReferenceReader read(String file, long newest) {
        var source = OpenedPdf.memory(file);
        var reader =
                new CrossReferenceReader(
                        source,
                        0,
                        new ObjectReader(source, OpenedPdf.LIMITS, new Warnings()),
                        new StreamDecoder(OpenedPdf.LIMITS),
                        entries,
                        new ReadBudget(1 << 20));
        reader.readFrom(newest);
        return reader;
    }

    private static String stream(String entries, String rows) {
        String data = new String(HexFormat.of().parseHex(rows.replace(" ", "")), ISO_8859_1);
        return "9 0 obj<</Type/XRef/Root 1 0 R"
                + entries
                + "/Length "
                + data.length()
                + ">>stream\n"
                + data
                + "\nendstream endobj ";
    }

    @Test
    void a_table_has_sections_of_entries_in_use_and_free_ones() {
        var reader =
                read(
                        """
                        xref
                        0 2
                        0000000000 65535 f\r
                        0000000017 00000 n\r
                        7 1
                        0000000081 00003 n\r
                        trailer <</Root 1 0 R/Info 7 0 R/Size 8>>""",
                        0);

        assertThat(entries.kind(0)).isEqualTo(Kind.ABSENT);
        assertThat(entries.offset(1)).isEqualTo(17);
        assertThat(entries.kind(2)).isEqualTo(Kind.ABSENT);
        assertThat(entries.kind(7)).isEqualTo(Kind.IN_FILE);
        assertThat(entries.offset(7)).isEqualTo(81);
        assertThat(reader.root()).isEqualTo(1);
        assertThat(reader.info()).isEqualTo(7);
        assertThat(reader.encrypt().isNull()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "xref 1 1 17 0 n trailer<</Root 1 0 R>>",
                "xref\n1 1\n0000000017 00000 n\ntrailer<</Root 1 0 R>>",
                "xref\n1 1\n0000000017 00000 n \n\ntrailer\n<</Root 1 0 R>>",
                "xref\n5 0\n1 1\n0000000017 00000 n\r\ntrailer<</Root 1 0 R>>"
            })
    void a_table_may_be_written_in_other_ways(String file) {
        read(file, 0);

        assertThat(entries.offset(1)).isEqualTo(17);
    }

    // Table 18: kinds of entries; an absent first field means kind 1.
    @ParameterizedTest(name = "{0} {1}: object {2} is {3}")
    @CsvSource({
        "/W[1 2 1]/Size 2,              00 0000 ff 01 0011 00, 1, IN_FILE,          17",
        "/W[1 2 1]/Index[7 1]/Size 8,   01 0011 00,            7, IN_FILE,          17",
        "/W[0 2 0]/Index[7 1]/Size 8,   0011,                  7, IN_FILE,          17",
        "/W[1 3]/Index[7 1]/Size 8,     01 000011,             7, IN_FILE,          17",
        "/W[1 1 1]/Index[7 1]/Size 8,   02 05 03,              7, IN_OBJECT_STREAM, 5",
        "/W[1 1 1]/Index[7 1 9 1],      01 11 00 02 05 00,     9, IN_OBJECT_STREAM, 5",
        "/W[1 1 1]/Index[7 1]/Size 8,   00 05 00,              7, FREE,             0",
        "/W[1 1 1]/Index[7 1]/Size 8,   09 05 00,              7, FREE,             0",
        "/W[1 1 1]/Index[7 5]/Size 8,   01 11 00,              7, IN_FILE,          17",
        "/W[1 1 1]/Index[7 5]/Size 8,   01 11 00,              8, ABSENT,           0"
    })
    void a_stream_has_rows_of_three_fields(
            String dictionary, String rows, int number, Kind kind, long place) {
        read(stream(dictionary, rows), 0);

        assertThat(entries.kind(number)).isEqualTo(kind);
        if (kind == Kind.IN_FILE) {
            assertThat(entries.offset(number)).isEqualTo(place);
        } else if (kind == Kind.IN_OBJECT_STREAM) {
            assertThat(entries.stream(number)).isEqualTo((int) place);
        }
    }

    @Test
    void the_newest_section_of_an_object_counts() {
        String old = "xref 1 2 50 0 n 60 0 n trailer<</Root 1 0 R/Info 9 0 R>> ";
        String object = "2 0 obj 5 endobj ";
        String update = "xref 2 1 %d 0 n trailer<</Root 2 0 R/Prev 5>>";
        String file = "%PDF " + old + object;

        // The newest section leads to the older one at offset 5.
        var reader = read(file + update.formatted(5 + old.length()), file.length());

        assertThat(entries.offset(1)).isEqualTo(50);
        assertThat(entries.offset(2)).isEqualTo(5 + old.length());
        assertThat(reader.root()).isEqualTo(2);
        assertThat(reader.info()).isZero();
    }

    @Test
    void an_update_that_leads_to_another_object_is_a_fault() {
        String old = "xref 1 1 50 0 n trailer<</Root 1 0 R>> ";
        String file = "%PDF " + old + "3 0 obj 5 endobj ";
        String update = "xref 2 1 " + (5 + old.length()) + " 0 n trailer<</Root 1 0 R/Prev 5>>";

        assertThatThrownBy(() -> read(file + update, file.length()))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("the cross-reference entry of object 2 leads to object 3");
    }

    // 7.5.8.4: the table marks the objects of the stream as free.
    @Test
    void in_a_hybrid_file_the_stream_prevails_over_free_entries_of_the_table() {
        String stream = stream("/W[1 1 1]/Index[2 1]", "02 05 00");
        String table = "xref 1 2 17 0 n 0 65535 f trailer<</Root 1 0 R/XRefStm 5>>";

        read("%PDF " + stream + table, 5 + stream.length());

        assertThat(entries.kind(1)).isEqualTo(Kind.IN_FILE);
        assertThat(entries.kind(2)).isEqualTo(Kind.IN_OBJECT_STREAM);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "xref 1 1 17 0 n trailer<</Root 1 0 R/Prev 99999>>",
                "xref 1 1 17 0 n trailer<</Root 1 0 R/Prev -5>>",
                "xref 1 1 17 0 x trailer<</Root 1 0 R>>",
                "xref 1 1 17 0 n trailer(text)",
                "xref 1 1 17 0 n",
                "xref 1 5 17 0 n trailer<</Root 1 0 R>>",
                "1 0 obj 5 endobj",
                "text",
                ""
            })
    void a_section_that_cannot_be_read_is_a_fault(String file) {
        assertThatThrownBy(() -> read(file, 0)).isInstanceOf(MalformedPdfException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/W[0 0 0]/Size 1,               00",
        "/W[1 9 1]/Size 1,               00",
        "/Size 1,                        00",
        "/W[1 1 1],                      010000",
        "/W[1 2 1]/Size 1,               0100",
        "/W[1 1 1]/Index[2147483640 20], 010000010000010000010000010000010000010000010000010000"
    })
    void a_stream_whose_rows_do_not_fit_is_a_fault(String dictionary, String rows) {
        assertThatThrownBy(() -> read(stream(dictionary, rows), 0))
                .isInstanceOf(MalformedPdfException.class);
    }

    @Test
    void sections_that_lead_in_a_circle_are_a_fault() {
        assertThatThrownBy(() -> read("%PDF xref 1 1 17 0 n trailer<</Root 1 0 R/Prev 5>>", 5))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("its cross-reference sections lead in a circle");
    }

    @Test
    void a_trailer_without_a_catalogue_is_a_fault() {
        var reader = read("xref 1 1 17 0 n trailer<</Size 2>>", 0);

        assertThatThrownBy(reader::root)
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("the trailer has no /Root");
    }
}
