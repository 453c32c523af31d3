package org.platen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.settings.NodeSettings;
import org.platen.settings.Settings;

class DeliverySettingsTest {

    @Test
    void the_default_lies_in_the_data_folder() {
        var settings = settings(Map.of());

        assertThat(settings.roots()).containsExactly(Path.of("/var/platen/delivery"));
        assertThat(settings.isDefault()).isTrue();
    }

    @Test
    void several_roots_are_separated_by_commas() {
        var settings = settings(Map.of(DeliverySettings.KEY, "/print/out , /mnt/a/../b,"));

        assertThat(settings.roots()).containsExactly(Path.of("/print/out"), Path.of("/mnt/b"));
        assertThat(settings.first()).isEqualTo(Path.of("/print/out"));
        assertThat(settings.isDefault()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "/print,out", ",", " ", "/a\0b"})
    void roots_must_be_absolute_folders(String roots) {
        assertThatThrownBy(() -> settings(Map.of(DeliverySettings.KEY, roots)))
                .hasMessage(
                        "platen.delivery.root must be absolute folders, separated by commas, but"
                                + " is "
                                + roots);
    }

    private static DeliverySettings settings(Map<String, String> values) {
        var settings = Settings.of(values);
        var node = new NodeSettings(Path.of("/var/platen"), "node");
        var delivery = new DeliverySettings(settings, node);
        settings.requireValid();
        return delivery;
    }
}
