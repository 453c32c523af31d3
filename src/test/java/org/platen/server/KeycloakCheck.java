package org.platen.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.platen.json.Json;

/**
 * Users of a real Keycloak. No build runs it: the README has the command, which fetches Keycloak
 * and names its folder by {@code platen.keycloak}.
 */
class KeycloakCheck {

    private static final String OWN = "/rest/platen/v1";

    private static final String HANDSHAKE = "/rest/serverengine/authentication";

    private static final Duration BOOT = Duration.ofMinutes(15);

    private static final String REALM =
            """
            {
              "realm": "platen", "enabled": true,
              "roles": { "realm": [
                {"name": "ROLE_DATA"}, {"name": "ROLE_MONITOR"}, {"name": "ROLE_ADMIN"}, {"name": "press"}
              ] },
              "clients": [ {
                "clientId": "platen", "secret": "shared-secret", "publicClient": false,
                "standardFlowEnabled": true, "directAccessGrantsEnabled": true, "serviceAccountsEnabled": true,
                "redirectUris": ["%s"]
              }, {
                "clientId": "other", "secret": "shared-secret", "publicClient": false, "directAccessGrantsEnabled": true
              } ],
              "users": [
                {"username": "anna", "enabled": true, "email": "anna@print.test", "emailVerified": true,
                 "firstName": "Anna", "lastName": "Print", "realmRoles": ["ROLE_DATA"],
                 "credentials": [{"type": "password", "value": "anna's secret"}]},
                {"username": "service-account-platen", "enabled": true, "serviceAccountClientId": "platen",
                 "realmRoles": ["ROLE_MONITOR"]}
              ]
            }
            """;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Process keycloak;

    private static String issuer;

    private static PlatenServer server;

    @BeforeAll
    static void start() throws Exception {
        int port = freePort();
        issuer = "http://127.0.0.1:" + port + "/realms/platen";
        var settings =
                Map.of(
                        "PLATEN_OIDC_ISSUER", issuer,
                        "PLATEN_OIDC_CLIENT", "platen",
                        "PLATEN_OIDC_CLIENT_SECRET", "shared-secret");
        server = PlatenServer.unstarted(1, PlatenServer.freshData(), settings).get(0);
        startKeycloak(Path.of(System.getProperty("platen.keycloak")), port);
        server.start();
    }

    private static void startKeycloak(Path folder, int port) throws Exception {
        var imports = Files.createDirectories(folder.resolve("data/import"));
        Files.writeString(
                imports.resolve("platen-realm.json"),
                REALM.formatted(server.uri(OWN + "/session/oidc/callback")));
        var log = folder.resolve("check.log");
        keycloak =
                new ProcessBuilder(
                                "sh",
                                folder.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--db=dev-mem",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        var late = Instant.now().plus(BOOT);
        while (!isUp()) {
            if (!keycloak.isAlive() || Instant.now().isAfter(late)) {
                throw new IllegalStateException("Keycloak did not start; see " + log);
            }
            PlatenServer.sleep(Duration.ofSeconds(1));
        }
    }

    private static boolean isUp() throws InterruptedException {
        try {
            var uri = URI.create(issuer + "/.well-known/openid-configuration");
            var request = HttpRequest.newBuilder(uri).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
        if (keycloak != null) {
            keycloak.descendants().forEach(ProcessHandle::destroy);
            keycloak.destroy();
            keycloak.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_user_s_token_counts_on_both_interfaces_with_the_realm_s_roles() throws Exception {
        var anna = bearer(passwordGrant("platen"));

        assertThat(anna.get(HANDSHAKE).status()).isEqualTo(200);
        assertThat(anna.get(OWN + "/operations").status()).isEqualTo(200);
        assertThat(anna.get(OWN + "/users").status()).isEqualTo(403);
        var me = anna.get(OWN + "/session").json();
        assertThat(me.at("/user").asText()).isEqualTo("anna");
        assertThat(me.at("/roles").toString()).isEqualTo("[\"ROLE_DATA\"]");
    }

    @Test
    void a_machine_s_token_counts_on_both_interfaces() throws Exception {
        var machine =
                bearer(
                        token(
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "platen",
                                        "client_secret", "shared-secret")));

        assertThat(machine.get(HANDSHAKE).status()).isEqualTo(200);
        var me = machine.get(OWN + "/session").json();
        assertThat(me.at("/user").asText()).isEqualTo("service-account-platen");
        assertThat(me.at("/roles").toString()).isEqualTo("[\"ROLE_MONITOR\"]");
    }

    @Test
    void a_token_for_another_client_and_a_changed_one_are_refused() throws Exception {
        var other = bearer(passwordGrant("other"));
        var token = passwordGrant("platen");
        int middle = token.lastIndexOf('.') + 20;
        var changed =
                token.substring(0, middle)
                        + (token.charAt(middle) == 'A' ? 'B' : 'A')
                        + token.substring(middle + 1);

        assertThat(other.get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(bearer(changed).get(HANDSHAKE).status()).isEqualTo(401);
        assertThat(bearer(token).get(HANDSHAKE).status()).isEqualTo(200);
    }

    @Test
    void a_browser_signs_in_by_keycloak_s_page() throws Exception {
        var begun = Api.anonymous(server).get(OWN + "/session/oidc?back=/%23/overview");
        assertThat(begun.status()).isEqualTo(303);
        var state = pair(begun.header("Set-Cookie").orElseThrow());

        var callback = URI.create(signIn(begun.header("Location").orElseThrow()));
        var ended =
                Api.anonymous(server)
                        .with("Cookie", state)
                        .get(callback.getPath() + "?" + callback.getRawQuery());

        assertThat(ended.status()).as(ended.toString()).isEqualTo(303);
        assertThat(ended.header("Location")).contains(server.uri("/") + "#/overview");
        var session =
                ended.headers("Set-Cookie").stream()
                        .filter(each -> each.startsWith("platen="))
                        .findFirst()
                        .orElseThrow();
        var me = Api.anonymous(server).with("Cookie", pair(session)).get(OWN + "/session").json();
        assertThat(me.at("/user").asText()).isEqualTo("anna");
        assertThat(me.at("/roles").toString()).isEqualTo("[\"ROLE_DATA\"]");
    }

    /** Fills in the form of the sign-in page; returns the URL that the browser is sent to. */
    private static String signIn(String url) throws Exception {
        var page =
                HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
        assertThat(action.find()).as(page.body()).isTrue();
        var form =
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies(page))
                        .POST(
                                BodyPublishers.ofString(
                                        form(
                                                Map.of(
                                                        "username",
                                                        "anna",
                                                        "password",
                                                        "anna's secret"))))
                        .build();
        var answer = HTTP.send(form, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookies(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(KeycloakCheck::pair)
                .collect(Collectors.joining("; "));
    }

    private static String pair(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String passwordGrant(String client) throws Exception {
        return token(
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "client_secret", "shared-secret",
                        "username", "anna",
                        "password", "anna's secret"));
    }

    private static String token(Map<String, String> fields) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body(), JsonNode.class).get("access_token").asText();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Api bearer(String token) {
        return Api.anonymous(server).with("Authorization", "Bearer " + token);
    }
}
