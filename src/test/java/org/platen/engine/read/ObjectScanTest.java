package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.PdfSource;
import org.platen.engine.syntax.CachedBytes;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.Warnings;

/** Objects of a file without a usable cross-reference (ISO 32000-2, 7.5). */
class ObjectScanTest {

    private int checkpoints;

    private ObjectScan scan(String file) {
        return scan(OpenedPdf.memory(file));
    }

    private ObjectScan scan(DocumentBytes source) {
        var objects = new ObjectReader(source, OpenedPdf.LIMITS, new Warnings());
        var scan = new ObjectScan(source, objects, OpenedPdf.LIMITS, () -> checkpoints++);
        scan.run();
        return scan;
    }

    /** The offsets of the objects, by number. */
    private Map<Integer, Long> objects(String file) {
        return objects(OpenedPdf.memory(file));
    }

    private Map<Integer, Long> objects(DocumentBytes source) {
        var entries = new CrossReference(OpenedPdf.LIMITS, source.length());
        scan(source).addTo(entries);
        var offsets = new TreeMap<Integer, Long>();
        for (int number = 1; number < entries.size(); number++) {
            if (entries.kind(number) == CrossReference.Kind.IN_FILE) {
                offsets.put(number, entries.offset(number));
            }
        }
        return offsets;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "1 0 obj 5 endobj; {1=0}",
                "1 0 obj 5 endobj 12 3 obj[6]endobj; {1=0, 12=17}",
                "1 0 obj 5 endobj1 0 obj 6 endobj; {1=16}",
                "1 0 obj (7 0 obj) endobj; {1=0}",
                "1 0 obj %7 0 obj\\n5 endobj; {1=0}",
                "%7 0 obj\\n1 0 obj 5 endobj; {1=9}",
                "%PDF-1.4 1 0 obj 5 endobj; {1=9}",
                "1 0 obj <</A; {1=0}",
                "1 0 obj (abc 2 0 obj 5 endobj; {1=0, 2=13}",
                "x 0 obj 5 endobj; {}",
                "0 0 obj 5 endobj; {}",
                "obj; {}"
            })
    void each_header_outside_of_strings_and_comments_begins_an_object(String file, String offsets) {
        assertThat(objects(file.translateEscapes())).hasToString(offsets);
    }

    @ParameterizedTest(name = "/Length {0}")
    @CsvSource({"9", "7 0 R", "null", "3", "9999"})
    void what_looks_like_an_object_in_a_stream_is_none(String length) {
        String stream = "1 0 obj<</Length " + length + ">>stream\n7 0 obj 5\nendstream endobj\n";
        String rest = "8 0 obj 6 endobj";

        assertThat(objects(stream + rest)).containsOnlyKeys(1, 8);
    }

    @Test
    void a_stream_may_contain_the_keyword_that_ends_one() {
        String data = "endstream endobj 7 0 obj 5 endobj ";
        String file =
                "1 0 obj<</Length 2 0 R>>stream\n"
                        + data
                        + "\nendstream endobj\n2 0 obj "
                        + data.length()
                        + " endobj";

        assertThat(objects(file)).containsOnlyKeys(1, 2);
    }

    @Test
    void trailers_and_cross_reference_streams_are_in_the_order_of_the_file() {
        var scan =
                scan(
                        "trailer <</Root 1 0 R>> 2 0 obj<</Type/XRef/Root 3 0 R/Length"
                                + " 0>>stream\n\n"
                                + "endstream endobj trailer(text) trailer<</Root 5 0 R>>");

        assertThat(scan.trailers())
                .extracting(each -> each.dictionary().require("Root").reference())
                .containsExactly(1, 3, 5);
    }

    @Test
    void object_streams_are_told_from_other_streams() {
        String other = "1 0 obj<</Length 0>>stream\n\nendstream endobj ";
        String objects = "2 0 obj<</Type/ObjStm/Length 0>>stream\n\nendstream endobj";

        assertThat(scan(other + objects).objectStreams()).containsExactly((long) other.length());
    }

    @ParameterizedTest(name = "{0}: cut off {1}")
    @CsvSource({
        "1 0 obj 5 endobj,                               true",
        "1 0 obj 5 endobj trailer<</Root 1 0 R>>,        false",
        "1 0 obj 5 endobj startxref 0,                   false",
        "trailer<</Root 1 0 R>> 1 0 obj 5 endobj,        true",
        "1 0 obj 5 endobj trailer,                       true"
    })
    void a_file_ends_with_a_trailer_or_is_cut_off(String file, boolean isCutOff) {
        assertThat(scan(file).isCutOff()).isEqualTo(isCutOff);
    }

    @Test
    void a_number_that_is_too_high_for_the_file_is_no_object() {
        var entries = new CrossReference(OpenedPdf.LIMITS, 100);
        var scan = scan("2000000000 0 obj 5 endobj 1 0 obj 5 endobj");
        scan.addTo(entries);

        assertThat(scan.implausible()).isEqualTo(2_000_000_000);
        assertThat(entries.size()).isEqualTo(2);
    }

    @Test
    void a_file_without_objects_has_nothing() {
        assertThat(scan("some text").hasFoundNothing()).isTrue();
        assertThat(scan("1 0 obj").hasFoundNothing()).isFalse();
    }

    @Test
    void objects_at_the_borders_of_windows_are_found(@TempDir Path folder) throws IOException {
        var text = new StringBuilder();
        int count = 0;
        while (text.length() < 300_000) {
            count++;
            text.append(count).append(" 0 obj [").append("5 ".repeat(count % 50));
            text.append("] endobj\n");
        }
        Path file = Files.writeString(folder.resolve("file"), text.toString());
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            assertThat(objects(source)).hasSize(count);
        }
        assertThat(checkpoints).isGreaterThan(1);
    }
}
