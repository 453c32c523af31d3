package org.platen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverySettingsTest {

    @Test
    void the_default_lies_in_the_data_folder() {
        var settings = DeliverySettings.of(Optional.empty(), "/var/platen");

        assertThat(settings.roots()).containsExactly(Path.of("/var/platen/delivery"));
        assertThat(settings.isDefault()).isTrue();
    }

    @Test
    void several_roots_are_separated_by_commas() {
        var settings = DeliverySettings.of(Optional.of("/print/out , /mnt/a/../b,"), "/data");

        assertThat(settings.roots()).containsExactly(Path.of("/print/out"), Path.of("/mnt/b"));
        assertThat(settings.first()).isEqualTo(Path.of("/print/out"));
        assertThat(settings.isDefault()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "/print,out", ",", " "})
    void roots_must_be_absolute_folders(String roots) {
        assertThatThrownBy(() -> DeliverySettings.of(Optional.of(roots), "/data"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "platen.delivery.root must be absolute folders, separated by commas, but is ");
    }

    @Test
    void what_is_no_path_is_refused() {
        assertThatThrownBy(() -> DeliverySettings.of(Optional.of("/a\0b"), "/data"))
                .hasMessageStartingWith("platen.delivery.root contains an invalid path: ");
    }
}
