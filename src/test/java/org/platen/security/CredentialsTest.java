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
        assertThat(Credentials.of(basic("änn:pass:wörd"), null)).isEqualTo(ANN);
    }

    @Test
    void the_scheme_is_read_without_regard_to_case() {
        assertThat(Credentials.of(basic("änn:pass:wörd").replace("Basic", "bAsIc"), null))
                .isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "stale"})
    void basic_wins_over_a_token(String token) {
        assertThat(Credentials.of(basic("änn:pass:wörd"), token)).isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic %%%", "Basic YWJj", "Bearer abc", ""})
    void what_is_no_basic_leaves_it_to_the_token(String authorization) {
        assertThat(Credentials.of(authorization, "t")).isEqualTo(new Credentials.Token("t"));
        assertThat(Credentials.of(authorization, "")).isEqualTo(new Credentials.None());
        assertThat(Credentials.of(authorization, null)).isEqualTo(new Credentials.None());
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
