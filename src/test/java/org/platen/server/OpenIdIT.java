package org.platen.server;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.platen.oidc.SmallProvider;
import org.platen.server.Api.Reply;

/** Users of an OpenID provider, with bearer tokens and in browsers. */
class OpenIdIT {

    private static final String OWN = "/rest/platen/v1";

    private static final String HANDSHAKE = "/rest/serverengine/authentication";

    private static final SmallProvider PROVIDER = Limits.PROVIDER;

    private static PlatenServer server;

    @BeforeAll
    static void start() {
        server = SharedServers.limited(Database.H2);
    }

    private static Api bearer(String token) {
        return Api.anonymous(server).with("Authorization", "Bearer " + token);
    }

    @Test
    void a_bearer_token_counts_on_both_interfaces_with_its_roles() {
        var anna = bearer(PROVIDER.accessToken("anna", "ROLE_DATA", "offline_access"));

        assertThat(anna.get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(anna.get(OWN + "/operations").status()).isEqualTo(200);
        assertThat(anna.get(OWN + "/users").status()).isEqualTo(403);
        assertThat(anna.get(OWN + "/session").json().at("/user").asText()).isEqualTo("anna");
    }

    @Test
    void a_forged_token_counts_nowhere_and_the_log_says_why() {
        var forged = bearer(PROVIDER.forgedToken(claims -> claims.claim("azp", "platen")));

        assertThat(forged.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(forged.get(OWN + "/session").status()).isEqualTo(401);
        assertThat(server.log()).contains("a token of the provider from 127.0.0.1 is refused");
    }

    @Test
    void nobody_becomes_a_user_of_ours_by_a_name_at_the_provider() {
        var admin = bearer(PROVIDER.accessToken("admin", "ROLE_ADMIN"));

        assertThat(admin.get(OWN + "/users").status()).isEqualTo(401);
    }

    @Test
    void an_administrator_shuts_out_a_user_of_the_provider() {
        var ben = bearer(PROVIDER.accessToken("ben", "ROLE_DATA"));
        assertThat(ben.get(OWN + "/operations").status()).isEqualTo(200);

        var change =
                server.admin()
                        .with("Content-Type", "application/json")
                        .send(
                                "PATCH",
                                OWN + "/users/ben",
                                BodyPublishers.ofString("{\"disabled\":true}"));

        assertThat(change.status()).isEqualTo(200);
        assertThat(ben.get(OWN + "/operations").status()).isEqualTo(401);
        assertThat(Api.of(server, "ben", "none").get(OWN + "/operations").status()).isEqualTo(401);
    }

    @Test
    void a_browser_signs_in_by_way_of_the_provider() {
        PROVIDER.signsIn("cleo", "ROLE_MONITOR");
        var begun = begin("/#/overview");
        var callback = pathOf(follow(location(begun)));

        var reply = Api.anonymous(server).with("Cookie", cookie(begun)).get(callback);

        assertThat(reply.status()).isEqualTo(303);
        assertThat(location(reply)).isEqualTo(server.uri("/") + "#/overview");
        var session =
                reply.response().headers().allValues("Set-Cookie").stream()
                        .filter(each -> each.startsWith("platen="))
                        .findFirst()
                        .orElseThrow();
        assertThat(session).contains("HttpOnly; SameSite=Strict");
        var browser = Api.anonymous(server).with("Cookie", pair(session));
        var me = browser.get(OWN + "/session").json();
        assertThat(me.at("/user").asText()).isEqualTo("cleo");
        assertThat(me.at("/roles").toString()).isEqualTo("[\"ROLE_MONITOR\"]");
    }

    @Test
    void a_sign_in_ends_only_in_the_browser_that_began_it_and_once() {
        PROVIDER.signsIn("dora", "ROLE_DATA");
        var begun = begin("/");
        var callback = pathOf(follow(location(begun)));

        assertThat(Api.anonymous(server).get(callback).status()).isEqualTo(401);
        var other = Api.anonymous(server).with("Cookie", cookie(begin("/")));
        assertThat(other.get(callback).status()).isEqualTo(401);
        var browser = Api.anonymous(server).with("Cookie", cookie(begun));
        assertThat(browser.get(callback).status()).isEqualTo(303);
        assertThat(browser.get(callback).status()).isEqualTo(401);
    }

    @Test
    void a_sign_in_leads_back_to_paths_of_ours_only() {
        for (String back : new String[] {"https://evil.example/", "//evil.example", "/%5Cevil"}) {
            var reply = Api.anonymous(server).get(OWN + "/session/oidc?back=" + back);
            assertThat(reply.status()).as(back).isEqualTo(400);
        }
    }

    private static Reply begin(String back) {
        var reply =
                Api.anonymous(server).get(OWN + "/session/oidc?back=" + back.replace("#", "%23"));
        assertThat(reply.status()).isEqualTo(303);
        return reply;
    }

    private static String location(Reply reply) {
        return reply.header("Location").orElseThrow();
    }

    /** Where the provider sends the browser. */
    private static String follow(String url) {
        try {
            var browser = HttpClient.newHttpClient();
            var answer =
                    browser.send(HttpRequest.newBuilder(URI.create(url)).build(), discarding());
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pathOf(String url) {
        var callback = URI.create(url);
        assertThat(callback.getPath()).isEqualTo(OWN + "/session/oidc/callback");
        return callback.getPath() + "?" + callback.getRawQuery();
    }

    private static String cookie(Reply reply) {
        return pair(reply.header("Set-Cookie").orElseThrow());
    }

    private static String pair(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
