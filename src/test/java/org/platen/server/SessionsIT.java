package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.server.Api.Reply;

/** Sessions of browsers, named tokens, and what ends them. */
class SessionsIT extends OnSharedServer {

    private static final String LOGIN = "/rest/serverengine/authentication/login";

    private static final String HANDSHAKE = "/rest/serverengine/authentication";

    private static final String OWN = "/rest/platen/v1";

    private static final String PASSWORD = "long enough";

    private String name;

    private Api user;

    @BeforeEach
    void addUser() {
        name = "user-" + UUID.randomUUID();
        put("ROLE_DATA", PASSWORD);
        user = Api.of(server, name, PASSWORD);
    }

    @Test
    void a_browser_signs_in_by_a_cookie_that_no_script_can_read_and_out_again() {
        var reply = signIn(PASSWORD);

        assertThat(reply.status()).isEqualTo(204);
        var cookie = reply.header("Set-Cookie").orElse("");
        assertThat(cookie)
                .startsWith("platen=")
                .contains("; Path=/rest; HttpOnly; SameSite=Strict")
                .doesNotContain("Secure", "Max-Age");
        var browser = browser(cookie);
        assertThat(browser.get(OWN + "/session").json().at("/user").asText()).isEqualTo(name);
        assertThat(browser.get(OWN + "/operations").status()).isEqualTo(200);
        assertThat(browser.get(HANDSHAKE).status()).isEqualTo(401);

        assertThat(delete(browser, "/session").status()).isEqualTo(204);

        assertThat(browser.get(OWN + "/session").status()).isEqualTo(401);
        assertThat(browser.get(OWN + "/operations").status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_signs_nobody_in_and_opens_no_dialog() {
        var reply = signIn("wrong password");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Set-Cookie")).isEmpty();
        var page = Api.anonymous(server).with("X-Platen-Console", "1").get(OWN + "/operations");
        assertThat(page.header("WWW-Authenticate")).contains("Session realm=\"Platen\"");
        var script = Api.anonymous(server).get(OWN + "/operations");
        assertThat(script.header("WWW-Authenticate")).contains("Basic realm=\"Platen\"");
    }

    @Test
    void a_cookie_alone_changes_nothing() {
        var cookie = pair(signIn(PASSWORD).header("Set-Cookie").orElseThrow());
        var withoutOrigin = Api.anonymous(server).with("Cookie", cookie);

        assertThat(delete(withoutOrigin, "/session").status()).isEqualTo(403);
        assertThat(withoutOrigin.get(OWN + "/session").status()).isEqualTo(200);
    }

    @Test
    void logging_out_ends_a_token_of_the_compatible_interface() {
        var caller = login();

        assertThat(delete(caller, "/session").status()).isEqualTo(204);

        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(401);
    }

    @Test
    void a_password_set_by_an_administrator_ends_all_tokens() {
        var caller = login();

        put("ROLE_DATA", "another password");

        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(user.get(HANDSHAKE).status()).isEqualTo(401);
    }

    @Test
    void roles_taken_away_are_missing_from_the_next_request_on() {
        var caller = login();
        assertThat(caller.get(OWN + "/operations").status()).isEqualTo(200);

        patch("{\"roles\":[\"ROLE_RESOURCE\"]}");

        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(caller.get(OWN + "/operations").status()).isEqualTo(403);
    }

    @Test
    void a_disabled_user_is_out_and_old_tokens_stay_out() {
        var caller = login();

        patch("{\"disabled\":true}");
        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(user.get(HANDSHAKE).status()).isEqualTo(401);

        patch("{\"disabled\":false}");
        assertThat(user.get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(401);
    }

    @Test
    void users_change_their_own_password_and_go_on_with_the_token_they_used() {
        var caller = login();
        var other = login();

        var wrong =
                caller.putJson(OWN + "/me/password", "{\"old\":\"no\",\"new\":\"new password\"}");
        assertThat(wrong.status()).isEqualTo(403);
        var reply =
                caller.putJson(
                        OWN + "/me/password",
                        "{\"old\":\"" + PASSWORD + "\",\"new\":\"new password\"}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(other.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(user.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(Api.of(server, name, "new password").get(HANDSHAKE).status()).isEqualTo(200);
    }

    @Test
    void a_named_token_is_shown_once_counts_on_both_interfaces_and_is_revoked() {
        var made = user.postJson(OWN + "/me/tokens", "{\"name\":\"erp\"}");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var text = made.json().at("/text").asText();
        var id = made.json().at("/id").asText();
        assertThat(text).matches("plt_[A-Za-z0-9_-]{43}");
        var bearer = Api.anonymous(server).with("Authorization", "Bearer " + text);
        assertThat(bearer.get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(bearer.get(OWN + "/operations").status()).isEqualTo(200);
        assertThat(withToken(text).get(HANDSHAKE).status()).isEqualTo(200);
        var listed = user.get(OWN + "/me/tokens");
        assertThat(listed.text()).contains(id, "erp", "lastUsedAt").doesNotContain(text);

        assertThat(delete(user, "/me/tokens/" + id).status()).isEqualTo(204);

        assertThat(bearer.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(delete(user, "/me/tokens/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_named_token_has_no_roles_that_its_user_lacks() {
        var body = "{\"name\":\"erp\",\"roles\":[\"ROLE_ADMIN\"]}";

        var reply = user.postJson(OWN + "/me/tokens", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("roles that its user lacks");
    }

    @Test
    void administrators_see_and_end_tokens_of_others() {
        var made = user.postJson(OWN + "/me/tokens", "{\"name\":\"machine\"}");
        var id = made.json().at("/id").asText();

        assertThat(user.get(OWN + "/tokens").status()).isEqualTo(403);
        assertThat(api.get(OWN + "/tokens").text()).contains(id);
        assertThat(delete(user, "/tokens/" + id).status()).isEqualTo(403);
        assertThat(delete(api, "/tokens/" + id).status()).isEqualTo(204);

        assertThat(withToken(made.json().at("/text").asText()).get(HANDSHAKE).status())
                .isEqualTo(401);
    }

    @Test
    void all_sessions_of_a_user_end_at_once() {
        var caller = login();
        assertThat(api.get(OWN + "/users/" + name + "/sessions").text()).contains("login");

        assertThat(delete(api, "/users/" + name + "/sessions").status()).isEqualTo(204);

        assertThat(caller.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(user.get(HANDSHAKE).status()).isEqualTo(200);
    }

    @Test
    void the_last_administrator_stays_one() {
        var path = OWN + "/users/admin";

        var reply =
                api.with("Content-Type", "application/json")
                        .send(
                                "PATCH",
                                path,
                                BodyPublishers.ofString("{\"roles\":[\"ROLE_DATA\"]}"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text()).contains("last administrator");
        assertThat(api.get(OWN + "/users").status()).isEqualTo(200);
    }

    private Reply signIn(String password) {
        return Api.anonymous(server)
                .postJson(
                        OWN + "/session",
                        "{\"user\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    private Api browser(String setCookie) {
        return Api.anonymous(server)
                .with("Cookie", pair(setCookie))
                .with("Sec-Fetch-Site", "same-origin");
    }

    /** The name and the value in a header that sets a cookie. */
    private static String pair(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }

    private Api login() {
        return withToken(user.post(LOGIN).text());
    }

    private Api withToken(String token) {
        return Api.anonymous(server).with("auth_token", token);
    }

    private void put(String role, String password) {
        api.putJson(
                OWN + "/users/" + name,
                "{\"password\":\"" + password + "\",\"roles\":[\"" + role + "\"]}");
    }

    private void patch(String json) {
        var reply =
                api.with("Content-Type", "application/json")
                        .send("PATCH", OWN + "/users/" + name, BodyPublishers.ofString(json));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static Reply delete(Api caller, String path) {
        return caller.send("DELETE", OWN + path, BodyPublishers.noBody());
    }
}
