package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.write.WrittenFile.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.FileForm;

/** File headers (ISO 32000-2, 7.5.2), indirect objects (7.3.10) and streams (7.3.8). */
class ObjectOutputTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void a_file_begins_with_its_version_and_is_binary(FileForm form) throws IOException {
        try (var file = new WrittenFile(folder, form)) {
            assertThat(file.text()).isEqualTo("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        }
    }

    @Test
    void an_object_is_found_at_its_offset() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var objects = file.objects();
            int first = objects.newNumber();
            int second = objects.newNumber();
            objects.write(second, value("(b)"));
            objects.write(first, value("(a)"));

            int offset = (int) objects.offsets().offset(first);
            assertThat(file.text().substring(offset)).isEqualTo("1 0 obj\n(a)\nendobj\n");
            assertThat(file.object(second)).isEqualTo("(b)");
        }
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void a_stream_has_its_length_and_is_in_no_object_stream(FileForm form) throws IOException {
        try (var file = new WrittenFile(folder, form)) {
            int number = file.objects().newNumber();
            file.objects().writeStream(number, value("<</A 1"), value("data"));

            assertThat(file.object(number)).isEqualTo("<</A 1/Length 4>>\nstream\ndata\nendstream");
            assertThat(file.objects().offsets().isInStream(number)).isFalse();
        }
    }
}
