package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Security as deployers set it otherwise: each on a server of its own. */
class SecuritySettingsIT {

    private static final String USERS = "/rest/platen/v1/users";

    private static final String SERVICE = "/rest/serverengine/authentication";

    @Test
    void a_new_password_of_admin_from_a_file_breaks_the_glass() throws IOException {
        try (var server = PlatenServer.fresh(Map.of())) {
            var token = server.admin().post(SERVICE + "/login").text();
            addAdministrator(server, "boss");
            var boss = Api.of(server, "boss", "long enough");
            takeRole(boss, "admin");
            assertThat(server.admin().get(USERS).status()).isEqualTo(403);

            server.stop();
            var secret = server.data().resolve("secret");
            Files.writeString(secret, "another horse\n");
            server.set("PLATEN_ADMIN_PASSWORD", "");
            server.set("PLATEN_ADMIN_PASSWORD_FILE", secret.toString());
            server.start();

            var admin = Api.of(server, "admin", "another horse");
            assertThat(admin.get(USERS).status()).isEqualTo(200);
            assertThat(server.admin().get(SERVICE).status()).isEqualTo(401);
            assertThat(Api.anonymous(server).with("auth_token", token).get(SERVICE).status())
                    .isEqualTo(401);
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
    }

    private static void addAdministrator(PlatenServer server, String name) {
        var reply =
                server.admin()
                        .putJson(
                                USERS + "/" + name,
                                "{\"password\":\"long enough\",\"roles\":[\"ROLE_ADMIN\"]}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    }

    private static void takeRole(Api boss, String name) {
        var reply =
                boss.with("Content-Type", "application/json")
                        .send(
                                "PATCH",
                                USERS + "/" + name,
                                BodyPublishers.ofString("{\"roles\":[\"ROLE_DATA\"]}"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }
}
