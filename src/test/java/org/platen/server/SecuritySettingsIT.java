package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Security as deployers set it otherwise: each on a server of its own. */
class SecuritySettingsIT {

    private static final String SERVICE = "/rest/serverengine/authentication";

    @Test
    void too_many_failed_logins_have_to_wait_and_are_told_how_long() {
        try (var strict =
                PlatenServer.fresh(
                        Map.of(
                                "PLATEN_SECURITY_LOGIN_FAILURES",
                                "3",
                                "PLATEN_SECURITY_SESSION",
                                "1m"))) {
            assertThat(strict.admin().get(SERVICE).status()).isEqualTo(200);
            var stranger = Api.of(strict, "ann", "guess");
            for (int i = 0; i < 4; i++) {
                stranger.get(SERVICE);
            }

            var reply = stranger.post(SERVICE + "/login");

            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After").map(Integer::parseInt).orElse(0))
                    .isBetween(1, 60);
            assertThat(strict.admin().get(SERVICE).status()).isEqualTo(200);
        }
    }

    @Test
    void with_security_off_nobody_is_asked_and_a_login_still_works() {
        try (var open = PlatenServer.fresh(Map.of("PLATEN_SECURITY_ENABLED", "false"))) {
            var anybody = Api.anonymous(open);

            assertThat(anybody.get(SERVICE).status()).isEqualTo(200);
            assertThat(anybody.post(SERVICE + "/login").text()).isNotBlank();
            assertThat(anybody.with("auth_token", "stale").get(Client.OUTPUT).status())
                    .isEqualTo(200);
            assertThat(open.log()).contains("Security is switched OFF");
        }
    }
}
