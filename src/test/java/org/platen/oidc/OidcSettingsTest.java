package org.platen.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.settings.Settings;

class OidcSettingsTest {

    static OidcSettings settings(String issuer, String client) {
        return new OidcSettings(
                Optional.of(URI.create(issuer)),
                client,
                SmallProvider.SECRET,
                client,
                "preferred_username",
                "realm_access.roles",
                Map.of(),
                "openid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://keycloak.example/realms/print", "ftp://x/", "https:nowhere"})
    void an_issuer_whose_keys_anybody_could_exchange_is_refused(String issuer) {
        assertThatThrownBy(() -> settings(issuer, "platen"))
                .hasMessageContaining("platen.oidc.issuer must be an https URL")
                .hasMessageContaining(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example/realms/print", "http://127.0.0.1:8080"})
    void an_issuer_by_https_or_on_this_machine_is_taken(String issuer) {
        assertThat(settings(issuer, "platen").issuer()).contains(URI.create(issuer));
    }

    @Test
    void a_client_must_be_named() {
        assertThatThrownBy(() -> settings("https://login.example", " "))
                .hasMessageContaining("platen.oidc.client is missing");
    }

    @Test
    void roles_are_mapped_by_pairs() {
        assertThat(roles("press = ROLE_DATA, a=b=ROLE_ADMIN"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("press", "ROLE_DATA", "a=b", "ROLE_ADMIN"));
        assertThatThrownBy(() -> roles("press"))
                .hasMessageContaining("platen.oidc.roles")
                .hasMessageContaining("press");
    }

    private static Map<String, String> roles(String text) {
        var settings = Settings.of(Map.of("platen.oidc.roles", text));
        var roles = new OidcSettings(settings).roles();
        settings.requireValid();
        return roles;
    }

    @Test
    void the_secret_is_not_shown() {
        assertThat(settings("https://login.example", "platen").toString())
                .doesNotContain(SmallProvider.SECRET);
    }
}
