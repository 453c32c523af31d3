package org.platen.security.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.http.JsonBodies;
import org.platen.problem.ProblemException;
import org.platen.security.Role;

/** The rules for users and tokens, which stand as constraints at the records of their bodies. */
class UserBodiesTest {

    private static final String GOOD = "'password':'long enough','roles':['ROLE_DATA']";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'a:b',GOOD}|without colons|a:b",
                "{'name':' ',GOOD}|without colons|` `",
                "{GOOD}|without colons|``",
                "{'name':'ann','password':'1234567','roles':['ROLE_DATA']}|'password' must contain 8 to 1000|``",
                "{'name':'ann','roles':['ROLE_DATA']}|'password' must contain 8 to 1000|``",
                "{'name':'ann','password':'long enough'}|'roles' must be an array of some of ROLE_ADMIN|``",
                "{'name':'ann','password':'long enough','roles':[]}|'roles' must be an array of some of|``",
                "{'name':'ann','password':'long enough','roles':['ROLE_BOSS']}|'roles' must be an array of some of|``",
                "{'name':'ann','password':'long enough','roles':[null]}|'roles' must be an array of some of|``",
                "{'name':'ann',GOOD,'role':1}|'role' is unknown|``"
            })
    void a_user_is_refused_with_the_reason(String body, String reason, String parameter) {
        assertThatThrownBy(() -> read(body.replace("GOOD", GOOD), NewUser.class))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().message()).contains(reason);
                            assertThat(e.problem().parameter()).isEqualTo(parameter);
                        });
    }

    @Test
    void the_name_in_the_path_has_the_same_rules() {
        var user = read("{" + GOOD + ",'more':1}", ReplacedUser.class);

        assertThat(user.named("ann").caller().name()).isEqualTo("ann");
        assertThatThrownBy(() -> user.named("a:b")).hasMessageContaining("without colons");
    }

    @Test
    void a_change_may_leave_everything_out_but_not_say_it_wrong() {
        assertThat(read("{}", UserChange.class)).isEqualTo(new UserChange(null, null, null));
        for (var wrong :
                new String[] {
                    "{'password':'short'}",
                    "{'password':{}}",
                    "{'roles':[]}",
                    "{'roles':7}",
                    "{'disabled':'true'}"
                }) {
            assertThatThrownBy(() -> read(wrong, UserChange.class))
                    .as(wrong)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void passwords_are_in_no_text_of_a_body() {
        assertThat(read("{'name':'ann'," + GOOD + "}", NewUser.class)).hasToString("ann");
        assertThat(read("{" + GOOD + "}", ReplacedUser.class).toString()).doesNotContain("long");
        assertThat(read("{" + GOOD + "}", UserChange.class).toString()).doesNotContain("long");
        assertThat(read("{'old':'secret','new':'secret too'}", PasswordChange.class).toString())
                .doesNotContain("secret");
        assertThat(read("{'user':'ann','password':'secret'}", BrowserSignIn.class))
                .hasToString("ann");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|'name' must contain text",
                "{'name':'  '}|'name' must contain 1 to 100 characters",
                "{'name':'a\\u0085b'}|'name' must contain 1 to 100 characters",
                "{'name':'a','roles':[]}|'roles' must be an array of some of",
                "{'name':'a','user':'ann'}|'user' is unknown"
            })
    void a_token_is_refused_with_the_reason(String body, String reason) {
        assertThatThrownBy(() -> read(body, TokenRequest.class)).hasMessageContaining(reason);
    }

    @Test
    void a_token_has_its_name_without_blanks_around_and_ends_in_time() {
        var token =
                read(
                                "{'user':'ann','name':' erp ','expiresAt':'2026-01-02T00:00:00Z'}",
                                TokenForUserRequest.class)
                        .token();
        var now = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(token.name()).isEqualTo("erp");
        assertThat(token.lifetime(now, Duration.ofDays(3))).isEqualTo(Duration.ofDays(1));
        assertThatThrownBy(() -> token.lifetime(now, Duration.ofHours(3)))
                .hasMessageContaining("platen.security.token-lifetime");
    }

    @Test
    void the_roles_in_the_message_are_those_that_exist() {
        assertThatThrownBy(() -> read("{'roles':[]}", UserChange.class))
                .hasMessage(
                        "The key 'roles' must be an array of some of " + Role.sortedNames() + ".");
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            var bytes = json.replace('\'', '"').getBytes(UTF_8);
            return JsonBodies.read(new ByteArrayInputStream(bytes), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
