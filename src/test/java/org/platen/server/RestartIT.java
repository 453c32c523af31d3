package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.ENTITY;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;
import static org.platen.server.ContractAssertions.assertError;
import static org.platen.server.UserCommandIT.command;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A server that was stopped and started again with other settings, and whose users were changed
 * meanwhile. All tests share one restart.
 */
@Order(Integer.MAX_VALUE) // so that others have used the limited server before it is taken
class RestartIT {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    private static final String USERS = "/rest/platen/v1/users";

    private static final String SERVICE = "/rest/serverengine/authentication";

    private static final String PASSWORD = "long enough";

    private static final String NEW_PASSWORD = "another horse";

    /** More than the tests send as one user in a second. */
    private static final int REQUESTS = 20;

    private static PlatenServer server;

    /** With the password of the second start. */
    private static Api admin;

    private static Api rita;

    private static String preset;

    private static long job;

    private static String operation;

    private static String secretOfFirstStart;

    private static boolean wasConsistent;

    private static final Map<String, String> TOKENS_OF_FIRST_START = new HashMap<>();

    private static final Map<String, PlatenCommand> COMMANDS = new HashMap<>();

    @BeforeAll
    static void restart() throws Exception {
        server = SharedServers.takeLimited(Database.H2);
        rita = GoodUser.user(server, "rita");
        makeOperation(new Client(server.admin()));
        TOKENS_OF_FIRST_START.put("admin", login(server.admin()));
        makeBossTheOnlyAdministrator();
        secretOfFirstStart = Files.readString(fileOfNode("command-secret"));
        wasConsistent =
                withTokenOf("boss")
                        .get("/rest/platen/v1/maintenance/consistency")
                        .json()
                        .get("consistent")
                        .asBoolean();

        server.stop();
        COMMANDS.put("verify-store", PlatenCommand.run(server, "verify-store"));
        changeUsers();
        set(
                Map.of(
                        "PLATEN_ADMIN_PASSWORD", "",
                        "PLATEN_ADMIN_PASSWORD_FILE", passwordFile().toString(),
                        "PLATEN_QUOTA_REQUESTS", Integer.toString(REQUESTS),
                        "PLATEN_DISK_MIN_FREE", "100000TiB",
                        "PLATEN_RETENTION_OPERATIONS", "1s"));
        server.start();
        admin = Api.of(server, "admin", NEW_PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void makeOperation(Client client) {
        preset = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        job = client.jobs(Pdfs.numbered("a", 1), 1).get(0);
        operation = client.submit(preset, List.of(job), true);
        client.awaitDone(OUTPUT, operation);
    }

    private static String login(Api user) {
        return expect(200, user.post(SERVICE + "/login")).text();
    }

    private static void makeBossTheOnlyAdministrator() {
        expect(201, server.admin().putJson(USERS + "/boss", user("ROLE_ADMIN")));
        var boss = Api.of(server, "boss", PASSWORD);
        TOKENS_OF_FIRST_START.put("boss", login(boss));
        expect(
                200,
                boss.with("Content-Type", "application/json")
                        .send(
                                "PATCH",
                                USERS + "/admin",
                                BodyPublishers.ofString("{\"roles\":[\"ROLE_DATA\"]}")));
        assertThat(server.admin().get(USERS).status()).isEqualTo(403);
    }

    private static String user(String role) {
        return "{\"password\":\"" + PASSWORD + "\",\"roles\":[\"" + role + "\"]}";
    }

    private static Path fileOfNode(String name) {
        return server.data().resolve("nodes").resolve(server.node()).resolve(name);
    }

    private static void changeUsers() throws IOException, InterruptedException {
        COMMANDS.put("add", command(server, PASSWORD, "add", "chief", "--roles", "admin"));
        COMMANDS.put("roles", command(server, "", "roles", "boss", "data"));
        COMMANDS.put("disable the last", command(server, "", "disable", "chief"));
        COMMANDS.put("passwd", command(server, "third horse", "passwd", "boss"));
        COMMANDS.put("short password", command(server, "short", "passwd", "chief"));
        COMMANDS.put("unknown user", command(server, "", "enable", "nobody"));
    }

    private static Path passwordFile() throws IOException {
        return Files.writeString(server.data().resolve("secret"), NEW_PASSWORD + "\n");
    }

    private static void set(Map<String, String> settings) {
        settings.forEach(server::set);
    }

    @Test
    void a_new_password_of_admin_from_a_file_breaks_the_glass() throws IOException {
        assertThat(admin.get(USERS).status()).isEqualTo(200);
        assertThat(server.admin().get(SERVICE).status()).isEqualTo(401);
        assertThat(withTokenOf("admin").get(SERVICE).status()).isEqualTo(401);
        var audit = admin.get("/rest/platen/v1/audit?action=user.change").json().at("/items/0");
        assertThat(audit.at("/credential").asText()).isEqualTo("system");
        assertThat(audit.at("/thing").asText()).isEqualTo("admin");
        assertThat(audit.at("/after/password").asText()).isEqualTo("changed");
        for (var folder : new String[] {"database", "files", "nodes"}) {
            assertThat(Files.getPosixFilePermissions(server.data().resolve(folder)))
                    .as(folder)
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Api withTokenOf(String user) {
        return Api.anonymous(server).with("auth_token", TOKENS_OF_FIRST_START.get(user));
    }

    @Test
    void the_store_is_verified_while_the_server_is_stopped() {
        var told = COMMANDS.get("verify-store");

        assertThat(told.err()).isEmpty();
        assertThat(told.status()).as(told.out()).isEqualTo(wasConsistent ? 0 : 3);
        assertThat(told.out().equals("Nothing is missing or damaged.\n")).isEqualTo(wasConsistent);
    }

    @Test
    void users_are_changed_while_the_server_is_stopped() {
        assertThat(COMMANDS.get("add").status()).isZero();
        assertThat(COMMANDS.get("roles"))
                .isEqualTo(new PlatenCommand(0, "User boss has ROLE_DATA now.\n", ""));
        var last = COMMANDS.get("disable the last");
        assertThat(last.status()).isEqualTo(1);
        assertThat(last.err())
                .isEqualTo(
                        "platen: 'chief': This user is the last administrator. Give another"
                                + " user ROLE_ADMIN first.\n");
        assertThat(COMMANDS.get("passwd").status()).isZero();
        assertThat(COMMANDS.get("short password").err())
                .contains("must contain 8 to 1000 characters");
        assertThat(COMMANDS.get("unknown user").err())
                .isEqualTo(
                        "platen: 'nobody': No user has this name. \"./platen user list\""
                                + " shows all users.\n");

        var chief = Api.of(server, "chief", PASSWORD);
        assertThat(chief.get(USERS).status()).isEqualTo(200);
        assertThat(Api.of(server, "boss", "third horse").get(USERS).status()).isEqualTo(403);
        assertThat(withTokenOf("boss").get(SERVICE).status()).isEqualTo(401);
        var command = Api.anonymous(server).with("X-Platen-Command", secretOfFirstStart);
        assertThat(command.get(USERS).status()).isEqualTo(401);
        assertThat(
                        chief.get("/rest/platen/v1/audit?user=:command")
                                .json()
                                .path("items")
                                .findValuesAsText("action"))
                .containsExactly("user.change", "user.change", "user.create");
    }

    @Test
    void requests_a_second_are_limited_by_user() {
        var token = login(rita);
        for (var path : List.of(OPERATIONS, ENTITY + "jobsets/version")) {
            var caller = Api.anonymous(server).with("auth_token", token);
            var reply = caller.get(path);
            for (int i = 0; i < 50 * REQUESTS && reply.status() == 200; i++) {
                reply = caller.get(path);
            }

            assertThat(reply.status()).as(reply.toString()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).contains("1");
            assertThat(reply.text()).contains("platen.quota.requests");
            assertThat(reply.text().contains("quota.exceeded")).isEqualTo(path.equals(OPERATIONS));
        }
        assertThat(admin.get(OPERATIONS).status()).isEqualTo(200);
        for (int i = 0; i < 2 * REQUESTS; i++) {
            assertThat(rita.get("/rest/platen/v1/health/ready").status()).isNotEqualTo(429);
        }
    }

    @Test
    void a_full_disk_takes_nothing_more() {
        var before = FilesOnDisk.of(server);
        var why = "platen.disk.min-free";

        var submitted =
                admin.postJson(
                        OPERATIONS,
                        "{\"preset\":" + preset + ",\"jobs\":[" + job + "],\"createOnly\":true}");
        assertThat(submitted.status()).isEqualTo(507);
        assertThat(submitted.json().get("detail").asText()).contains(why);
        var compatible = new Client(admin).submission(preset, List.of(job), true);
        assertError(compatible, 500, why, "");
        var file = admin.post("/rest/serverengine/filestore/DataFile", new byte[] {1});
        assertError(file, 500, why, "");
        var content =
                admin.with("Content-Type", "application/pdf")
                        .post("/rest/platen/v1/contentsets", Pdfs.numbered("b", 1));
        assertThat(content.status()).isEqualTo(507);
        assertThat(content.contentType()).isEqualTo("application/problem+json");
        before.assertNothingAdded();
        assertThat(admin.get(OPERATIONS).status()).isEqualTo(200);
    }

    @Test
    void operations_go_after_their_time() {
        var late = Instant.now().plusSeconds(30);
        while (admin.get(OPERATIONS + "/" + operation).status() != 404) {
            assertThat(Instant.now()).as("not swept away").isBefore(late);
            expect(202, admin.post("/rest/platen/v1/maintenance/sweep"));
            PlatenServer.sleep(Duration.ofMillis(200));
        }
        assertThat(admin.get(OUTPUT + "getProgress/" + operation).status()).isEqualTo(404);
    }
}
