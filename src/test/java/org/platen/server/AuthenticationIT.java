package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** {@code authentication.md}, and what {@code conventions.md} says of 401, 403 and URIs. */
class AuthenticationIT extends OnSharedServer {

    private static final String SERVICE = "/rest/serverengine/authentication";

    @Test
    void a_login_gives_a_token_and_nothing_else_and_the_token_opens_all() {
        var login = server.admin().post(SERVICE + "/login");

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.contentType()).isEqualTo("text/plain");
        assertThat(login.header("Token-Expires-In")).contains("3600");
        assertThat(login.text()).matches("\\S{20,}");
        assertThat(withToken(login.text()).get(SERVICE).status()).isEqualTo(200);
        assertThat(withToken(login.text()).head(SERVICE).status()).isEqualTo(200);
    }

    @Test
    void no_cookie_is_set() {
        assertThat(server.admin().post(SERVICE + "/login").header("Set-Cookie")).isEmpty();
    }

    @Test
    void without_credentials_there_is_a_401_that_asks_for_basic() {
        var reply = Api.anonymous(server).get(SERVICE);

        assertUnauthorized(reply);
        assertThat(Api.anonymous(server).head(SERVICE).status()).isEqualTo(401);
    }

    @Test
    void a_failed_login_names_the_user() {
        var reply = Api.of(server, "admin", "wrong").post(SERVICE + "/login");

        assertUnauthorized(reply);
        assertThat(reply.message()).contains("'admin' failed");
    }

    @ParameterizedTest(name = "Authorization: {0}")
    @ValueSource(
            strings = {"Basic", "Basic !!!", "Basic YWRtaW4=", "Bearer abc", "Basic OnNlY3JldA=="})
    void malformed_credentials_are_a_401(String header) {
        assertUnauthorized(Api.anonymous(server).with("Authorization", header).get(SERVICE));
    }

    @Test
    void a_wrong_token_is_a_401_but_right_basic_beside_it_wins() {
        assertUnauthorized(withToken("stale").get(SERVICE));
        assertThat(server.admin().with("auth_token", "stale").post(SERVICE + "/login").status())
                .isEqualTo(200);
        assertThat(server.admin().with("auth_token", "").get(SERVICE).status()).isEqualTo(200);
    }

    @Test
    void a_right_token_opens_beside_wrong_basic_or_not_but_never_a_login() {
        var token = server.admin().post(SERVICE + "/login").text();

        assertUnauthorized(withToken(token).post(SERVICE + "/login"));
    }

    @ParameterizedTest(name = "{0} may {1} {2}: {3}")
    @CsvSource({
        "ROLE_MONITOR, GET, /rest/serverengine/authentication, 200",
        "ROLE_MONITOR, GET, /rest/serverengine/workflow/outputcreation/version, 200",
        "ROLE_MONITOR, GET, /rest/serverengine/workflow/outputcreation/getOperations, 200",
        "ROLE_MONITOR, POST, /rest/serverengine/workflow/outputcreation/1/jobs, 403",
        "ROLE_MONITOR, POST, /rest/serverengine/workflow/outputcreation/getResult/x, 403",
        "ROLE_MONITOR, POST, /rest/serverengine/filestore/OutputCreationConfig, 403",
        "ROLE_RESOURCE, POST, /rest/serverengine/workflow/outputcreation/1/jobs, 403",
        "ROLE_RESOURCE, GET, /rest/serverengine/workflow/outputcreation/getOperations, 403",
        "ROLE_DATA, POST, /rest/serverengine/filestore/OutputCreationConfig, 403",
        "ROLE_DATA, GET, /rest/platen/v1/maintenance/consistency, 403",
        "ROLE_DATA, POST, /rest/platen/v1/maintenance/sweep, 403",
        "ROLE_DATA, GET, /rest/platen/v1/users, 403"
    })
    void what_a_role_does_not_allow_is_a_403(String role, String verb, String path, int status) {
        var name = "user of " + role;
        server.admin()
                .putJson(
                        "/rest/platen/v1/users/" + Client.encoded(name),
                        "{\"password\":\"long enough\",\"roles\":[\"" + role + "\"]}");

        var reply =
                Api.of(server, name, "long enough")
                        .with("Content-Type", "application/json")
                        .send(verb, path, java.net.http.HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        if (status == 403 && path.startsWith("/rest/serverengine/")) {
            assertThat(reply.contentType()).isEqualTo("application/json");
            assertThat(reply.json().at("/error/status").asInt()).isEqualTo(403);
        }
    }

    @Test
    void a_deleted_user_is_out_at_once_with_all_tokens() {
        var users = "/rest/platen/v1/users/passing";
        server.admin().putJson(users, "{\"password\":\"long enough\",\"roles\":[\"ROLE_DATA\"]}");
        var token = Api.of(server, "passing", "long enough").post(SERVICE + "/login").text();

        var deleted =
                server.admin()
                        .send("DELETE", users, java.net.http.HttpRequest.BodyPublishers.noBody());

        assertThat(deleted.status()).isEqualTo(204);
        assertUnauthorized(withToken(token).get(SERVICE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/rest/serverengine/authentication/, 200",
        "/rest//serverengine//authentication, 200",
        "/rest/serverengine/Authentication, 404",
        "/rest/serverengine/no/such/thing, 404",
        "/rest/serverengine/entity/datasets, 501"
    })
    void uris_are_read_as_the_conventions_say(String path, int status) {
        var reply = server.admin().get(path);

        assertThat(reply.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(reply.json().at("/error/status").asInt()).isEqualTo(status);
            assertThat(reply.json().at("/error/parameter").isTextual()).isTrue();
        }
    }

    @Test
    void a_wrong_verb_is_a_405_that_names_the_right_ones() {
        var reply = server.admin().post(SERVICE + "/version");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow").orElse("")).contains("GET");
        assertThat(reply.json().at("/error/status").asInt()).isEqualTo(405);
    }

    private Api withToken(String token) {
        return Api.anonymous(server).with("auth_token", token);
    }

    private static void assertUnauthorized(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate").orElse(""))
                .startsWithIgnoringCase("Basic realm=\"");
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.json().at("/error/status").asInt()).isEqualTo(401);
        assertThat(reply.message()).isNotBlank();
    }
}
