package org.platen.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sign-ins that browsers keep as cookies. */
class SignInAttemptTest {

    @Test
    void an_attempt_survives_its_cookie_and_nothing_else_is_one() {
        var attempt = SignInAttempt.to("/#/overview?x=ä");

        assertThat(SignInAttempt.of(attempt.text())).contains(attempt);
        assertThat(SignInAttempt.of("")).isEmpty();
        assertThat(SignInAttempt.of("a.b.c")).isEmpty();
        assertThat(SignInAttempt.of("a.b.c.%")).isEmpty();
        assertThat(SignInAttempt.of("...")).isEmpty();
    }
}
