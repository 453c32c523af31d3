package org.platen.usercommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserArgumentsTest {

    @Test
    void a_user_is_added_with_roles_however_they_are_spelt() {
        assertThat(UserArguments.parse("add", "ann", "--roles", "data,Role_Monitor"))
                .isEqualTo(
                        new UserArguments(
                                Action.ADD, "ann", Set.of("ROLE_DATA", "ROLE_MONITOR"), false));
    }

    @Test
    void options_may_stand_anywhere() {
        assertThat(UserArguments.parse("--password-stdin", "passwd", "ann"))
                .isEqualTo(new UserArguments(Action.PASSWD, "ann", Set.of(), true));
    }

    @Test
    void roles_are_changed_by_a_word() {
        assertThat(UserArguments.parse("roles", "ann", "admin").roles())
                .containsExactly("ROLE_ADMIN");
    }

    @ParameterizedTest(name = "user {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The action is missing. Actions: list, add, passwd, roles, disable, enable.",
                "lsit | There is no action 'lsit' of user. Is list meant?",
                "add ann | \"user add\" needs --roles with some of ROLE_ADMIN, ROLE_DATA,",
                "add ann --roles data,boss | --roles must be a comma-separated list of ROLE_ADMIN, ROLE_DATA,",
                "add ann --roles | --roles must be a comma-separated list of ROLE_ADMIN, ROLE_DATA,",
                "passwd ann secret | (a password is never an argument), but got 2 words.",
                "passwd ann --password=secret | There is no option '--password=secret' of user.",
                "passwd | \"user passwd\" needs one user name",
                "passwd ann --roles data | --roles belongs to \"user add\"",
                "list all | \"user list\" needs no arguments, but got 1 word.",
                "list --password-stdin | --password-stdin belongs to \"user add\"",
                "roles ann | and roles separated by commas, but got 1 word.",
            })
    void what_is_not_understood_is_named(String line, String message) {
        assertThatThrownBy(
                        () -> UserArguments.parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .isInstanceOf(UserUsageException.class)
                .hasMessageContaining(message);
    }
}
