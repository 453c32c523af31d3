package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.FileForm;
import org.platen.engine.document.Layer;
import org.platen.engine.primitive.Bytes;

/** Optional content properties (ISO 32000-2, 8.11.4.2) and configurations (8.11.4.3). */
class LayersWriterTest {

    private static final int ON = Layer.PRESENT;
    private static final int OFF = Layer.PRESENT | Layer.OFF;

    @TempDir Path folder;

    private String written(int... layers) throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var catalog = new Bytes(16);
            var writer = new LayersWriter(file.objects());
            for (int i = 0; i < layers.length; i++) {
                writer.add(100 + i, layers[i]);
            }
            writer.finish(catalog);
            assertThat(catalog.text()).isEqualTo(layers.length == 0 ? "" : "/OCProperties 1 0 R");
            return file.object(1);
        }
    }

    @Test
    void groups_are_listed_with_their_states() throws IOException {
        assertThat(written(ON, OFF, ON))
                .isEqualTo("<</OCGs[100 0 R 101 0 R 102 0 R ]/D<</Name(Layers)/OFF[101 0 R ]>>>>");
    }

    @Test
    void a_group_that_its_document_does_not_list_is_not_listed() throws IOException {
        assertThat(written(ON, Layer.OFF))
                .isEqualTo("<</OCGs[100 0 R ]/D<</Name(Layers)/OFF[101 0 R ]>>>>");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({Layer.AS_USED_FOR_PRINT + ", Print", Layer.AS_USED_FOR_VIEW + ", View"})
    void automatic_states_are_kept(int flag, String event) throws IOException {
        assertThat(written(ON, ON | flag))
                .contains(
                        "/AS[<</Event/%s/Category[/%s]/OCGs[101 0 R ]>>]".formatted(event, event));
    }

    @Test
    void in_a_configuration_for_all_intents_states_without_effect_are_left_out()
            throws IOException {
        assertThat(written(OFF | Layer.NOT_FOR_VIEW, OFF | Layer.WITHOUT_EFFECT))
                .contains("/Intent/All/OFF[100 0 R ]");
    }

    @Test
    void without_groups_nothing_is_written() throws IOException {
        assertThat(written()).isEmpty();
    }
}
