package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.write.WrittenFile.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.FileForm;

/** Object streams (ISO 32000-2, 7.5.7). */
class ObjectStreamOutputTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} objects of {1} bytes: {2} object streams")
    @CsvSource({"0, 1, 0", "1, 1, 1", "200, 1, 1", "201, 1, 2", "3, 70000, 2", "2, 140000, 2"})
    void a_stream_ends_when_it_has_many_objects_or_bytes(int count, int size, int streams)
            throws IOException {
        try (var file = new WrittenFile(folder, FileForm.STREAMS)) {
            for (int i = 0; i < count; i++) {
                file.objects()
                        .write(file.objects().newNumber(), value("(" + "x".repeat(size) + ")"));
            }
            file.objects().flush();

            assertThat(file.count("/Type/ObjStm")).isEqualTo(streams);
        }
    }

    @Test
    void an_object_is_found_by_its_stream_and_its_place() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.STREAMS)) {
            var objects = file.objects();
            int one = objects.newNumber();
            int other = objects.newNumber();
            objects.write(other, value("2"));
            objects.write(one, value("1"));
            assertThat(objects.offsets().isInStream(one)).isFalse();

            objects.flush();

            assertThat(objects.offsets().isInStream(one)).isTrue();
            assertThat(objects.offsets().index(other)).isZero();
            assertThat(objects.offsets().index(one)).isOne();
            assertThat(file.object(objects.offsets().stream(one)))
                    .startsWith("<</Type/ObjStm/N 2/First 8/Filter/FlateDecode/Length ");
        }
    }
}
