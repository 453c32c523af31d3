package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit trail: every change and who made it, every refusal and whom it met. */
class AuditIT extends OnSharedServer {

    private static final String OWN = "/rest/platen/v1";

    private static final String AUDIT = OWN + "/audit";

    private static final String FILESTORE = "/rest/serverengine/filestore/";

    private static final String PASSWORD = "long enough";

    @Test
    void the_life_of_a_user_is_told_without_secrets() {
        var name = "user-" + UUID.randomUUID();
        api.putJson(
                OWN + "/users/" + name,
                "{\"password\":\"" + PASSWORD + "\",\"roles\":[\"ROLE_DATA\"]}");
        patch(name, "{\"roles\":[\"ROLE_DATA\",\"ROLE_RESOURCE\"]}");
        patch(name, "{\"disabled\":true}");
        patch(name, "{\"disabled\":false,\"password\":\"another one\"}");
        api.send("DELETE", OWN + "/users/" + name + "/sessions", BodyPublishers.noBody());
        api.send("DELETE", OWN + "/users/" + name, BodyPublishers.noBody());

        var entries = of("user=admin", name);

        assertThat(texts(entries, "/action"))
                .containsExactly(
                        "user.delete",
                        "sessions.end",
                        "user.change",
                        "user.change",
                        "user.change",
                        "user.create");
        var roles = entries.get(4);
        assertThat(roles.at("/before/roles").toString()).isEqualTo("[\"ROLE_DATA\"]");
        assertThat(roles.at("/after/roles").toString())
                .isEqualTo("[\"ROLE_DATA\",\"ROLE_RESOURCE\"]");
        assertThat(entries.get(2).at("/after/password").asText()).isEqualTo("changed");
        assertThat(texts(entries, "/credential")).containsOnly("password");
        assertThat(texts(entries, "/address")).containsOnly("127.0.0.1");
        assertThat(entries.toString()).doesNotContain(PASSWORD, "another one");
    }

    @Test
    void files_are_told_by_id_and_never_by_name() {
        long file = client.upload(new byte[] {1, 2}, "secret-name.csv");
        api.post(FILESTORE + "delete/" + file);

        var entries = of("", Long.toString(file));

        assertThat(texts(entries, "/action")).containsExactly("file.delete", "file.create");
        assertThat(entries.get(0).at("/before/type").asText()).isEqualTo("DATA_FILE");
        assertThat(entries.toString()).doesNotContain("secret-name");
    }

    @Test
    void a_token_and_what_is_done_with_it_are_told() {
        var user = user("ROLE_DATA");
        var made = user.api.postJson(OWN + "/me/tokens", "{\"name\":\"erp\"}").json();
        var machine =
                Api.anonymous(server).with("Authorization", "Bearer " + made.at("/text").asText());
        var preset = client.preset("audit.OL-outputpreset", Client.ONE_FILE);
        var jobs = client.jobs(Pdfs.numbered("audit", 1), 1);
        var operation = new Client(machine).submit(Long.toString(preset), jobs, true);
        client.result(Client.OUTPUT, operation);

        var entries = of("user=" + user.name, operation);

        assertThat(texts(entries, "/action")).containsExactly("operation.submit");
        assertThat(texts(entries, "/credential")).containsOnly("access-token");
        var token = of("user=" + user.name + "&action=token.create", made.at("/id").asText());
        assertThat(token).hasSize(1);
        assertThat(token.toString()).doesNotContain(made.at("/text").asText());
    }

    @Test
    void refusals_are_counted_by_user_and_kind() {
        var user = user("ROLE_MONITOR");
        for (int i = 0; i < 5; i++) {
            user.api.get(FILESTORE + "resources");
        }
        Api.of(server, user.name, "wrong").get(OWN + "/operations");

        var refused = items("user=" + user.name + "&action=access.refused");
        assertThat(refused.stream().mapToLong(one -> one.at("/count").asLong()).sum()).isEqualTo(5);
        assertThat(refused.size()).isLessThanOrEqualTo(2);
        assertThat(texts(refused, "/result")).containsOnly("refused");
        assertThat(items("user=" + user.name + "&action=login.failed")).hasSize(1);
    }

    @Test
    void pages_lead_on_and_csv_has_all() {
        var user = user("ROLE_DATA");
        for (int i = 0; i < 3; i++) {
            user.api.post("/rest/serverengine/authentication/login");
        }
        var query = AUDIT + "?user=" + user.name + "&action=token.create";

        var first = api.get(query + "&limit=2").json();
        var second = api.get(query + "&limit=2&after=" + first.at("/next").asText()).json();

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items")).hasSize(1);
        assertThat(second.at("/next").isNull()).isTrue();
        var csv = api.with("Accept", "text/csv").get(query);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.text().lines()).hasSize(4);
    }

    @Test
    void only_administrators_read_it() {
        assertThat(user("ROLE_DATA").api.get(AUDIT).status()).isEqualTo(403);
        assertThat(Api.anonymous(server).get(AUDIT).status()).isEqualTo(401);
        assertThat(api.get(AUDIT + "?limit=0").status()).isEqualTo(400);
        assertThat(api.get(AUDIT + "?since=x").status()).isEqualTo(400);
    }

    private record User(String name, Api api) {}

    private User user(String role) {
        var name = "user-" + UUID.randomUUID();
        api.putJson(
                OWN + "/users/" + name,
                "{\"password\":\"" + PASSWORD + "\",\"roles\":[\"" + role + "\"]}");
        return new User(name, Api.of(server, name, PASSWORD));
    }

    private void patch(String name, String json) {
        var reply =
                api.with("Content-Type", "application/json")
                        .send("PATCH", OWN + "/users/" + name, BodyPublishers.ofString(json));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    /** The newest that are about a thing. */
    private List<JsonNode> of(String filter, String thing) {
        return items(filter).stream()
                .filter(one -> one.at("/thing").asText().equals(thing))
                .toList();
    }

    private List<JsonNode> items(String filter) {
        var reply = api.get(AUDIT + "?limit=1000&" + filter);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        var items = new ArrayList<JsonNode>();
        reply.json().at("/items").forEach(items::add);
        return items;
    }

    private static List<String> texts(List<JsonNode> entries, String pointer) {
        return entries.stream().map(entry -> entry.at(pointer).asText()).toList();
    }
}
