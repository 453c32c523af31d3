package org.platen.usercommand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.command.RefusedException;
import org.platen.json.Json;

class UserCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final UsersInMemory users = new UsersInMemory();

    @Test
    void a_list_has_a_line_a_user_and_nothing_that_controls_the_terminal() {
        users.json =
                "[{\"name\":\"ann\\u001b[2J\",\"roles\":[\"ROLE_DATA\",\"ROLE_ADMIN\"],"
                        + "\"disabled\":true,\"provider\":\"\"}]";

        assertThat(run("list")).isZero();

        assertThat(out).hasToString("ann\\u{1b}[2J\tROLE_ADMIN,ROLE_DATA\tdisabled\tpassword\n");
    }

    @Test
    void the_password_that_was_typed_goes_to_the_server_and_nowhere_else() {
        assertThat(run("passwd", "ann")).isZero();

        assertThat(users.done).containsExactly("ann {password=typed by ann}");
        assertThat(out.toString(StandardCharsets.UTF_8) + err).doesNotContain("typed by");
    }

    @Test
    void a_refusal_is_told_with_exit_status_1() {
        users.refusal = RefusedException.of(409, "This user is the last administrator.", "ann");

        assertThat(run("disable", "ann")).isEqualTo(1);

        assertThat(err).hasToString("platen: 'ann': This user is the last administrator.\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_misuse_is_told_with_exit_status_2_before_the_server_is_asked() {
        assertThat(run("disable")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("platen: \"user disable\" needs one user name")
                .endsWith(" Try \"./platen user --help\".\n");
        assertThat(users.closed).isFalse();
    }

    @Test
    void a_password_on_input_is_its_first_line_with_all_blanks() {
        assertThat(PasswordSource.of(stream(" päss word \nmore\n")).read("ann"))
                .isEqualTo(" päss word ");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        return new UserCommand(new PrintStream(out), new PrintStream(err))
                .run(() -> users, () -> user -> "typed by " + user, arguments);
    }

    private static final class UsersInMemory implements UserAccess {

        private final List<String> done = new ArrayList<>();

        private String json = "[]";

        private RefusedException refusal;

        private boolean closed;

        @Override
        public JsonNode all() {
            return Json.read(json, JsonNode.class);
        }

        @Override
        public void add(Map<String, ?> user) {
            done.add(user.toString());
        }

        @Override
        public void change(String name, Map<String, ?> changes) {
            if (refusal != null) {
                throw refusal;
            }
            done.add(name + " " + changes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
