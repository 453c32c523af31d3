package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final Credentials ANN = new Credentials.Basic("änn", "pass:wörd");

    @Test
    void basic_is_utf_8_and_the_password_may_hold_colons() {
        assertThat(Credentials.of(basic("änn:pass:wörd"), null, null)).isEqualTo(ANN);
    }

    @Test
    void the_scheme_is_read_without_regard_to_case() {
        assertThat(Credentials.of(basic("änn:pass:wörd").replace("Basic", "bAsIc"), null, null))
                .isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "stale"})
    void basic_wins_over_a_token(String token) {
        assertThat(Credentials.of(basic("änn:pass:wörd"), token, null)).isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic %%%", "Basic YWJj", "Bearer abc", ""})
    void what_is_no_basic_leaves_it_to_the_token(String authorization) {
        assertThat(Credentials.of(authorization, "t", null)).isEqualTo(new Credentials.Token("t"));
        assertThat(Credentials.of(authorization, "", null)).isEqualTo(new Credentials.None());
        assertThat(Credentials.of(authorization, null, null)).isEqualTo(new Credentials.None());
    }

    @Test
    void a_named_token_comes_as_bearer_and_a_session_as_cookie() {
        assertThat(Credentials.of("Bearer plt_abc", null, null))
                .isEqualTo(new Credentials.Token("plt_abc"));
        assertThat(Credentials.of(null, null, "c")).isEqualTo(new Credentials.Token("c", true));
        assertThat(Credentials.of(null, "t", "c")).isEqualTo(new Credentials.Token("t"));
    }

    @Test
    void the_refusal_of_a_login_names_the_user_as_clients_expect() {
        assertThat(ANN.refusal().message()).contains("'änn' failed");
        assertThat(ANN.refusal().status()).isEqualTo(401);
    }

    @Test
    void secrets_are_not_in_the_text_of_credentials() {
        assertThat(ANN.toString()).doesNotContain("wörd");
        assertThat(new Credentials.Token("secret").toString()).doesNotContain("secret");
    }

    private static String basic(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
