package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.write.WrittenFile.value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.primitive.Bytes;

/** Associated files (ISO 32000-2, 14.13). */
class AssociatedFilesTest {

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({
        "'', ''",
        "7 0 R, /AF[7 0 R ]",
        "'7 0 R,8 0 R', /AF[7 0 R 8 0 R ]",
        "'7 0 R,8 0 R,7 0 R', /AF[7 0 R 8 0 R ]"
    })
    void each_file_is_named_once(String files, String expected) {
        var associated = new AssociatedFiles();
        for (String each : files.split(",", -1)) {
            if (!each.isEmpty()) {
                associated.add(value(each));
            }
        }
        var catalog = new Bytes(16);

        associated.finish(catalog);

        assertThat(catalog.text()).isEqualTo(expected);
    }
}
