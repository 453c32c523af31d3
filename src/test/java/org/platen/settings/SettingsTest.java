package org.platen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Setting<Integer> WORKERS =
            Setting.of("platen.workers", SettingType.number(1), "4", "workers");

    private static final Setting<Duration> WAIT =
            Setting.of("platen.result.wait", SettingType.time("1s", "1d"), "1h", "a wait");

    private static final Setting<Boolean> ENABLED =
            Setting.of("platen.security.enabled", SettingType.FLAG, "true", "security");

    @Test
    void a_value_replaces_the_default() {
        var settings = Settings.of(Map.of("platen.workers", "7"));

        assertThat(settings.get(WORKERS)).isEqualTo(7);
        assertThat(settings.get(WAIT)).isEqualTo(Duration.ofHours(1));
        settings.requireValid();
    }

    @Test
    void all_wrong_values_are_reported_at_once_by_key_value_and_what_is_wanted() {
        var settings = Settings.of(Map.of("platen.workers", "0", "platen.result.wait", "2d"));
        assertThat(settings.get(WORKERS)).isEqualTo(4);
        assertThat(settings.get(WAIT)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.get(ENABLED)).isTrue();

        assertThatThrownBy(settings::requireValid)
                .hasMessage(
                        "platen.workers must be a whole number, at least 1, but is 0\n"
                                + "platen.result.wait must be a time such as 500ms, 30s, 15m, 8h or"
                                + " 7d, 1s to 1d, but is 2d");
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "30s, 30000", "15 m, 900000", "8h, 28800000", "7d, 604800000"})
    void times_have_a_unit(String text, long millis) {
        assertThat(SettingType.TIME.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"4096, 4096", "4096B, 4096", "1KiB, 1024", "2GiB, 2147483648"})
    void sizes_are_bytes_or_have_a_unit(String text, long bytes) {
        assertThat(SettingType.SIZE.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "-1s", "1w", "1 TiB", "999999999999999d"})
    void other_times_are_wrong(String text) {
        assertThatThrownBy(() -> wrong("platen.result.wait", text, WAIT))
                .hasMessageContaining("platen.result.wait must be a time")
                .hasMessageEndingWith("but is " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void flags_are_true_or_false(String text) {
        assertThatThrownBy(() -> wrong("platen.security.enabled", text, ENABLED))
                .hasMessage("platen.security.enabled must be true or false, but is " + text);
    }

    @Test
    void items_of_lists_may_have_blanks_around_them_and_be_missing() {
        assertThat(SettingType.number(0).list("list", "numbers").parse(" 1, 2,,"))
                .isEqualTo(List.of(1, 2));
    }

    @Test
    void urls_name_a_host_and_end_without_a_slash() {
        assertThat(SettingType.URL.parse("https://print.example.com/"))
                .isEqualTo(URI.create("https://print.example.com"));
        assertThatThrownBy(() -> SettingType.URL.parse("print.example.com"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void wrong(String key, String text, Setting<?> setting) {
        var settings = Settings.of(Map.of(key, text));
        settings.get(setting);
        settings.requireValid();
    }
}
