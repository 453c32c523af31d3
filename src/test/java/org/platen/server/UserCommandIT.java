package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code ./platen user}, as people run it, beside a running server. {@link RestartIT} has it on a
 * stopped one.
 */
class UserCommandIT {

    private static final String USERS = "/rest/platen/v1/users";

    private static final String HANDSHAKE = "/rest/serverengine/authentication";

    private static final String SECRET = "command-secret";

    @ParameterizedTest(name = "{0}")
    @EnumSource(Database.class)
    void users_are_changed_beside_a_running_server(Database database) throws Exception {
        var server = PlatenServer.shared(database);
        var name = "cli-" + UUID.randomUUID();

        assertThat(command(server, "long enough", "add", name, "--roles", "data"))
                .isEqualTo(
                        new PlatenCommand(0, "User " + name + " was added, with ROLE_DATA.\n", ""));
        var user = Api.of(server, name, "long enough");
        assertThat(user.get("/rest/platen/v1/operations").status()).isEqualTo(200);
        assertThat(user.get(USERS).status()).isEqualTo(403);
        var token = user.post(HANDSHAKE + "/login").text();

        var again = command(server, "long enough", "add", name, "--roles", "admin");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err())
                .startsWith("platen: '" + name + "': A user with this name exists already.");

        assertThat(command(server, "another password", "passwd", name).status()).isZero();
        awaitStatus(Api.anonymous(server).with("auth_token", token), 401);
        assertThat(Api.of(server, name, "another password").get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(command(server, "", "disable", name).status()).isZero();
        awaitStatus(Api.of(server, name, "another password"), 401);
        assertThat(command(server, "", "list").out())
                .contains(name + "\tROLE_DATA\tdisabled\tpassword\n")
                .contains("admin\tROLE_ADMIN,ROLE_DATA,ROLE_MONITOR,ROLE_RESOURCE\tenabled\t");

        var audit =
                server.admin()
                        .get("/rest/platen/v1/audit?user=:command&limit=3")
                        .json()
                        .path("items");
        assertThat(audit.findValuesAsText("thing")).containsExactly(name, name, name);
        assertThat(audit.findValuesAsText("credential")).containsOnly("command");
        assertThat(audit.findValuesAsText("action"))
                .containsExactly("user.change", "user.change", "user.create");
    }

    @Test
    void the_secret_of_a_node_opens_what_commands_need_and_never_by_a_proxy() throws Exception {
        var server = PlatenServer.shared(Database.H2);
        var file = server.data().resolve("nodes").resolve(server.node()).resolve(SECRET);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var command = Api.anonymous(server).with("X-Platen-Command", Files.readString(file));

        assertThat(command.get(USERS).status()).isEqualTo(200);
        assertThat(command.get("/rest/platen/v1/maintenance/consistency").status()).isEqualTo(200);
        assertThat(command.post("/rest/platen/v1/maintenance/sweep").status()).isEqualTo(401);
        assertThat(command.get("/rest/platen/v1/audit").status()).isEqualTo(401);
        assertThat(command.get("/rest/platen/v1/usersx").status()).isEqualTo(401);
        assertThat(command.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(command.with("X-Forwarded-For", "127.0.0.1").get(USERS).status()).isEqualTo(401);
        assertThat(Api.anonymous(server).with("X-Platen-Command", "guess").get(USERS).status())
                .isEqualTo(401);
    }

    @Test
    void what_is_not_understood_or_not_there_is_told() throws Exception {
        var nowhere = PlatenServer.unstarted(1, PlatenServer.freshData(), Map.of()).get(0);

        assertThat(command(nowhere, "", "list").status()).isEqualTo(1);
        Files.createDirectories(nowhere.data());
        var none = command(nowhere, "", "list");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err())
                .contains("There are no Platen tables in the database", "PLATEN_DATA");
        assertThat(nowhere.data().resolve("database")).doesNotExist();

        assertThat(command(nowhere, "", "passwd", "ann", "secret").status()).isEqualTo(2);
        assertThat(command(nowhere, "").status()).isEqualTo(2);
        assertThat(command(nowhere, "", "--help").out()).startsWith("Lists, adds and changes");
    }

    /** A change in the database of PostgreSQL reaches a running server within a second. */
    private static void awaitStatus(Api api, int status) {
        for (int i = 0; i < 100 && api.get(HANDSHAKE).status() != status; i++) {
            PlatenServer.sleep(Duration.ofMillis(50));
        }
        assertThat(api.get(HANDSHAKE).status()).isEqualTo(status);
    }

    /**
     * Runs {@code ./platen user}.
     *
     * @param password on standard input; empty if the command needs none
     */
    static PlatenCommand command(PlatenServer server, String password, String... words)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("user"));
        line.addAll(List.of(words));
        if (!password.isEmpty()) {
            line.add("--password-stdin");
        }
        return PlatenCommand.run(server, line, password);
    }
}
