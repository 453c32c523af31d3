package org.platen.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What of a provider's tokens counts, and what does not. */
class BearerTokensTest {

    private static final SmallProvider PROVIDER = new SmallProvider();

    private final BearerTokens tokens =
            bearer(OidcSettingsTest.settings(PROVIDER.issuer(), SmallProvider.CLIENT));

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @SuppressWarnings("UnnecessaryAssignment") // in place of CDI
    private static BearerTokens bearer(OidcSettings settings) {
        var provider = new Provider();
        provider.settings = settings;
        provider.clock = InstantSource.system();
        var check = new TokenCheck();
        check.provider = provider;
        var bearer = new BearerTokens();
        bearer.settings = settings;
        bearer.provider = provider;
        bearer.check = check;
        return bearer;
    }

    private static final Consumer<JWTClaimsSet.Builder> RIGHT =
            claims -> claims.claim("typ", "Bearer").claim("azp", SmallProvider.CLIENT);

    @Test
    void a_token_of_keycloak_names_user_and_roles() throws Exception {
        assertThat(tokens.user(PROVIDER.accessToken("anna", "ROLE_DATA", "offline_access")))
                .satisfies(
                        user -> {
                            assertThat(user.name()).isEqualTo("anna");
                            assertThat(user.roles()).contains("ROLE_DATA");
                        });
    }

    @Test
    void a_token_for_us_by_its_audience_counts_too() throws Exception {
        assertThat(tokens.user(PROVIDER.token(claims -> claims.audience(List.of("x", "platen")))))
                .isEqualTo(new OidcUser("anna", Set.of()));
    }

    @Test
    void roles_may_be_mapped_and_stand_in_any_claim() throws Exception {
        var mapped =
                bearer(
                        new OidcSettings(
                                OidcSettingsTest.settings(PROVIDER.issuer(), "platen").issuer(),
                                "platen",
                                "",
                                "platen",
                                "sub",
                                "https://example.com/groups",
                                Map.of("press", "ROLE_DATA"),
                                "openid"));
        var token =
                PROVIDER.token(
                        RIGHT.andThen(
                                claims ->
                                        claims.claim(
                                                "https://example.com/groups",
                                                List.of("press", "ROLE_ADMIN"))));
        assertThat(mapped.user(token).roles()).containsExactly("ROLE_DATA");
    }

    @Test
    void what_others_signed_or_nobody_did_is_refused() {
        refused(PROVIDER.forgedToken(RIGHT), "");
        var none = Base64.getUrlEncoder().withoutPadding();
        var claims = PROVIDER.token(RIGHT).split("\\.", -1)[1];
        refused(
                none.encodeToString("{\"alg\":\"none\"}".getBytes(US_ASCII)) + "." + claims + ".",
                "");
        refused("a.b.c", "");
    }

    @Test
    void what_is_for_others_or_for_another_use_is_refused() {
        refused(
                PROVIDER.token(claims -> claims.claim("azp", "other").audience("other")),
                "not issued for platen");
        refused(PROVIDER.token(RIGHT.andThen(c -> c.claim("typ", "ID"))), "not an access token");
        refused(
                PROVIDER.token(RIGHT.andThen(c -> c.claim("typ", "Refresh"))),
                "not an access token");
        refused(PROVIDER.token(RIGHT.andThen(c -> c.claim("at_hash", "x"))), "not an access token");
        refused(PROVIDER.token(RIGHT.andThen(c -> c.issuer("http://127.0.0.1"))), "iss");
    }

    @Test
    void what_has_expired_or_has_no_end_is_refused() {
        var past = Date.from(Instant.now().minusSeconds(120));
        refused(PROVIDER.token(RIGHT.andThen(c -> c.expirationTime(past))), "Expired");
        refused(PROVIDER.token(RIGHT.andThen(c -> c.expirationTime(null))), "exp");
    }

    @Test
    void a_provider_that_does_not_answer_is_not_asked_by_everybody() {
        var gone = new SmallProvider();
        var bearer = bearer(OidcSettingsTest.settings(gone.issuer(), "platen"));
        var token = gone.accessToken("anna");
        gone.close();
        assertThatThrownBy(() -> bearer.user(token))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> bearer.user(token))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("a moment ago");
    }

    @Test
    void nobody_waits_while_another_one_asks_the_provider() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var issuer = "http://127.0.0.1:" + silent.getLocalPort();
            var bearer = bearer(OidcSettingsTest.settings(issuer, "platen"));
            var first = new Thread(() -> assertThatThrownBy(() -> bearer.user("a.b.c")));
            first.start();
            try (var asked = silent.accept()) {
                assertThatThrownBy(() -> bearer.user("a.b.c"))
                        .isInstanceOf(ProviderUnavailableException.class)
                        .hasMessageContaining("Another request is querying it");
                assertThat(asked.isClosed()).isFalse();
            }
            first.join();
        }
    }

    private void refused(String token, String reason) {
        assertThatThrownBy(() -> tokens.user(token))
                .isInstanceOf(RefusedTokenException.class)
                .hasMessageContaining(reason);
    }
}
