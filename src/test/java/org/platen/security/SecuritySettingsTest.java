package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecuritySettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT1H", "P365D"})
    void a_session_lasts_from_a_minute_to_a_year(String session) {
        assertThat(settings(session, 20).session()).isEqualTo(Duration.parse(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "P365DT1S"})
    void other_sessions_are_refused_by_the_name_of_the_setting(String session) {
        assertThatThrownBy(() -> settings(session, 20))
                .hasMessageContaining("platen.security.session must be between 1m and 365d");
    }

    @Test
    void at_least_one_login_may_fail() {
        assertThatThrownBy(() -> settings("PT1H", 0))
                .hasMessage("platen.security.login-failures must be at least 1, but is 0");
    }

    @Test
    void the_password_is_not_in_the_text_of_the_settings() {
        assertThat(settings("PT1H", 20).toString()).doesNotContain("secret");
    }

    private static SecuritySettings settings(String session, int failures) {
        return new SecuritySettings(
                true,
                Duration.parse(session),
                Duration.ofHours(2),
                Duration.ofDays(90),
                failures,
                2,
                Optional.of("secret"),
                Path.of("data"));
    }
}
