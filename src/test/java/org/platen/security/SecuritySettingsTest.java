package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.settings.NodeSettings;
import org.platen.settings.Settings;

class SecuritySettingsTest {

    private static final String SESSION = "platen.security.session";

    @ParameterizedTest
    @CsvSource({"1m, PT1M", "60s, PT1M", "365d, P365D"})
    void a_session_lasts_from_a_minute_to_a_year(String session, String time) {
        assertThat(settings(Map.of(SESSION, session)).session()).isEqualTo(Duration.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "59s", "366d"})
    void other_sessions_are_refused_by_the_name_of_the_setting(String session) {
        assertThatThrownBy(() -> settings(Map.of(SESSION, session)))
                .hasMessageContaining("platen.security.session must be a time")
                .hasMessageEndingWith("1m to 365d, but is " + session);
    }

    @Test
    void at_least_one_login_may_fail() {
        assertThatThrownBy(() -> settings(Map.of("platen.security.login-failures", "0")))
                .hasMessage(
                        "platen.security.login-failures must be a whole number, at least 1, but is"
                                + " 0");
    }

    @Test
    void the_password_is_not_in_the_text_of_the_settings() {
        var settings = settings(Map.of("platen.admin.password", "secret"));

        assertThat(settings.adminPassword()).contains("secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    private static SecuritySettings settings(Map<String, String> values) {
        var settings = Settings.of(values);
        var security = new SecuritySettings(settings, new NodeSettings(Path.of("data"), "node"));
        settings.requireValid();
        return security;
    }
}
