package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server whose settings are wrong. */
class SettingsIT {

    @Test
    void a_start_reports_all_wrong_settings_and_fails() throws IOException {
        var settings =
                Map.of(
                        "PLATEN_WORKERS", "many",
                        "PLATEN_HTTP_TRUSTED_PROXIES", "proxy.example.com",
                        "PLATEN_HTTP_ANSWER_TIMEOUT", "1ms",
                        "PLATEN_OIDC_ISSUER", "https://login.example",
                        "PLATEN_RESULT_WIAT", "1h");
        try (var server = PlatenServer.unstarted(1, PlatenServer.freshData(), settings).get(0)) {
            server.launch();
            server.awaitFailure();

            assertThat(Files.readString(server.console()))
                    .contains(
                            "platen.workers must be a whole number, at least 1, but is many",
                            "platen.http.trusted-proxies must be a list of addresses or networks"
                                    + " such as 10.1.0.0/16, but is proxy.example.com",
                            "platen.http.answer-timeout must be a time such as 500ms, 30s, 15m, 8h"
                                    + " or 7d, at least 1s, but is 1ms",
                            "platen.oidc.client is missing",
                            "PLATEN_RESULT_WIAT is set, but Platen has no such setting;"
                                    + " PLATEN_RESULT_WAIT is the nearest one.",
                            "Platen could not start.");
        }
    }
}
