package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.write.WrittenFile.value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.FileForm;
import org.platen.engine.Limits;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.LoadedBytes;
import org.platen.engine.syntax.PdfValue;

/** Tables (ISO 32000-2, 7.5.4), trailers (7.5.5) and cross-reference streams (7.5.8). */
class CrossReferenceWriterTest {

    private static final int OBJECTS = 2_000;

    @TempDir Path folder;

    private final List<Integer> numbers = new ArrayList<>();
    private int stream;

    private byte[] written(FileForm form) throws IOException {
        try (var file = new WrittenFile(folder, form)) {
            var objects = file.objects();
            objects.write(objects.newNumber(), value("<</Type/Catalog>>"));
            objects.newNumber();
            for (int i = 0; i < OBJECTS; i++) {
                int number = objects.newNumber();
                objects.write(number, value("" + number));
                numbers.add(number);
            }
            stream = objects.newNumber();
            objects.writeStream(stream, value("<<"), value("data"));
            objects.flush();
            new CrossReferenceWriter(objects, "/Root 1 0 R").write(form);
            return file.bytes();
        }
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void every_object_is_found(FileForm form) throws IOException {
        byte[] file = written(form);
        try (var decoder = new StreamDecoder(Limits.defaults())) {
            var document =
                    PdfDocument.open(
                            new LoadedBytes(file, file.length), decoder, Limits.defaults());

            assertThat(document.catalog().isDictionary()).isTrue();
            assertThat(document.find(2)).isNull();
            assertThat(numbers).hasSize(OBJECTS);
            for (int number : numbers) {
                assertThat(document.resolve(PdfValue.of(number + " 0 R")).integer())
                        .isEqualTo(number);
            }
            assertThat(document.find(stream).isStream()).isTrue();
            assertThat(document.structure().warnings()).isEmpty();
        }
    }

    @Test
    void an_entry_of_a_table_has_twenty_bytes() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var objects = file.objects();
            objects.write(objects.newNumber(), value("null"));
            objects.newNumber();
            new CrossReferenceWriter(objects, "/Root 1 0 R").write(FileForm.TABLE);

            var text = file.text();
            int start = text.indexOf("xref\n");
            assertThat(text.substring(start))
                    .startsWith(
                            """
                            xref
                            0 3
                            0000000000 65535 f\s
                            %010d 00000 n\s
                            0000000000 00000 f\s
                            trailer
                            <</Size 3/Root 1 0 R/ID[<\
                            """
                                    .formatted(text.indexOf("1 0 obj")))
                    .endsWith("startxref\n" + start + "\n%%EOF\n");
        }
    }
}
