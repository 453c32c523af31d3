package org.platen.security.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.platen.command.DatabaseAddress;
import org.platen.command.PlatenDatabase;
import org.platen.problem.ProblemException;
import org.platen.security.HashOfPlainJava;

/** The rules for users where no server runs. */
class UsersOfDatabaseTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final UsersOfDatabase users = open();

    private UsersOfDatabase open() {
        Flyway.configure().dataSource(url, "sa", "").load().migrate();
        return UsersOfDatabase.of(PlatenDatabase.entities(new DatabaseAddress(url, "sa", "")));
    }

    @AfterEach
    void close() {
        users.close();
    }

    @Test
    void a_user_is_added_once() {
        add("ann", "ROLE_ADMIN");

        assertThat(users.all())
                .singleElement()
                .satisfies(
                        ann -> {
                            assertThat(ann.name()).isEqualTo("ann");
                            assertThat(ann.roles()).containsExactly("ROLE_ADMIN");
                        });
        assertThatThrownBy(() -> add("ann", "ROLE_DATA"))
                .hasMessageContaining("A user with this name exists already.");
        assertThat(users.all().get(0).roles()).containsExactly("ROLE_ADMIN");
    }

    @Test
    void names_passwords_and_roles_have_to_be_good() {
        assertThatThrownBy(() -> add("a:b", "ROLE_DATA")).hasMessageContaining("without colons");
        assertThatThrownBy(() -> add("ann", "ROLE_BOSS")).hasMessageContaining("'roles'");
        assertThatThrownBy(() -> users.add(json("{'name':'ann','password':'short','roles':[]}")))
                .isInstanceOf(ProblemException.class);
        assertThat(users.all()).isEmpty();
    }

    @Test
    void the_last_administrator_stays_one() {
        add("ann", "ROLE_ADMIN");
        add("bob", "ROLE_DATA");

        for (var change : new String[] {"{'roles':['ROLE_DATA']}", "{'disabled':true}"}) {
            assertThatThrownBy(() -> users.change("ann", json(change)))
                    .hasMessageContaining("last administrator");
        }
        assertThat(users.all().get(0).disabled()).isFalse();

        users.change("bob", json("{'roles':['ROLE_ADMIN']}"));
        users.change("ann", json("{'disabled':true}"));
        assertThat(users.all().get(0).disabled()).isTrue();
    }

    @Test
    void another_password_ends_tokens_and_is_a_row_of_the_audit_trail() throws Exception {
        add("ann", "ROLE_ADMIN");

        users.change("ann", json("{'password':'long enough too'}"));

        var source = new JdbcDataSource();
        source.setURL(url);
        try (var connection = source.getConnection("sa", "");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select u.credential_epoch, u.password_hash, a.user_name,"
                                        + " a.credential, a.state_after from platen_user u join"
                                        + " audit_entry a on a.thing = u.name where a.action ="
                                        + " 'user.change'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(matches("long enough too", rows.getString(2))).isTrue();
            assertThat(matches("long enough", rows.getString(2))).isFalse();
            assertThat(rows.getString(3)).isEqualTo(":command");
            assertThat(rows.getString(4)).isEqualTo("command");
            assertThat(rows.getString(5))
                    .isEqualTo(
                            "{\"disabled\":false,\"password\":\"changed\",\"roles\":[\"ROLE_ADMIN\"]}");
            assertThat(rows.next()).isFalse();
        }
    }

    private static boolean matches(String password, String hash) {
        var algorithm = new HashOfPlainJava();
        algorithm.initialize(Map.of());
        return algorithm.verify(password.toCharArray(), hash);
    }

    private void add(String name, String role) {
        users.add(
                json(
                        "{'name':'%s','password':'long enough','roles':['%s']}"
                                .formatted(name, role)));
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
