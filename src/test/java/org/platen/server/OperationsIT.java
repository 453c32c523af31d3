package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;
import static org.platen.server.Client.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;

/** The list of operations on our own interface. */
class OperationsIT extends OnSharedServer {

    private static final String OPERATIONS = "/rest/platen/v1/operations";

    @Test
    void the_newest_come_first_and_links_lead_to_all_others() {
        var submitted = submit(5);

        var first = expect(200, api.get(OPERATIONS + "?limit=2"));
        var second = expect(200, api.get(next(first)));
        var third = expect(200, api.get(next(second)));

        assertThat(ids(first)).containsExactly(submitted.get(4), submitted.get(3));
        assertThat(ids(second)).containsExactly(submitted.get(2), submitted.get(1));
        assertThat(ids(third)).startsWith(submitted.get(0));
        assertThat(first.json().get("items").get(0).get("submittedBy").asText()).isEqualTo("admin");
        assertThat(next(first)).contains("limit=2", first.json().get("next").asText());
    }

    @Test
    void states_select_and_the_last_page_leads_nowhere() {
        var done = submit(2);
        var started = client.submission(preset(), List.of(job()), true);
        var cancelled = Client.operation(started);
        api.post(OUTPUT + "cancel/" + cancelled);
        done.forEach(id -> client.awaitDone(OUTPUT, id));

        var list = expect(200, api.get(OPERATIONS + "?state=DONE&limit=1000"));

        assertThat(ids(list)).containsAll(done);
        assertThat(list.json().findValuesAsText("state")).containsOnly("DONE");
        assertThat(list.header("Link")).isEmpty();
        assertThat(list.json().get("next").isNull()).isTrue();
        assertThat(ids(api.get(OPERATIONS + "?state=CANCELLED,%20DONE"))).containsAll(done);
        assertThat(ids(api.get(OPERATIONS + "?state=FAILED"))).doesNotContainAnyElementsOf(done);
    }

    @ParameterizedTest(name = "?{0}")
    @ValueSource(
            strings = {
                "state=done",
                "state=ENDED",
                "limit=0",
                "limit=1001",
                "limit=ten",
                "after=",
                "after=yesterday"
            })
    void a_wrong_parameter_is_a_400_that_names_it(String query) {
        var reply = api.get(OPERATIONS + "?" + query);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().get("detail").asText()).contains(query.replaceAll("=.*", ""));
        assertThat(reply.json().get("code").asText()).isEqualTo("request.invalid");
    }

    @Test
    void a_monitor_sees_the_list_but_submits_nothing() {
        var user = "{\"password\":\"horse correct\",\"roles\":[\"ROLE_MONITOR\"]}";
        assertThat(api.putJson("/rest/platen/v1/users/monitor", user).status()).isIn(200, 201);
        var monitor = Api.of(server, "monitor", "horse correct");

        assertThat(monitor.get(OPERATIONS).status()).isEqualTo(200);
        assertThat(monitor.postJson(OPERATIONS, "{}").status()).isEqualTo(403);
        assertThat(monitor.postJson(OPERATIONS + "/x/reprints", "{}").status()).isEqualTo(403);
    }

    @Test
    void who_sees_activity_only_sees_no_names_and_no_reasons() {
        var monitor = user("ROLE_MONITOR");
        var clerk = user("ROLE_DATA");
        var preset =
                client.preset(
                        "strict.OL-outputpreset",
                        "{\"name\":\"Strict\",\"format\":{\"type\":\"pdf\",\"conformance\":\"PDF/A-2b\"}}");
        var operation = client.submit(Long.toString(preset), List.of(job()), true);
        assertThat(api.post(Client.OUTPUT + "getResult/" + operation).status()).isEqualTo(500);

        var whole = clerk.get(OPERATIONS + "/" + operation).json();
        var hidden = monitor.get(OPERATIONS + "/" + operation).json();

        assertThat(whole.at("/problem/detail").asText()).contains("PDF/A-2b");
        assertThat(hidden.at("/state").asText()).isEqualTo("FAILED");
        assertThat(hidden.at("/problem/status")).isEqualTo(whole.at("/problem/status"));
        assertThat(hidden.at("/problem/detail").asText()).contains("ROLE_DATA");
        assertThat(hidden.at("/problem/parameter").asText()).isEmpty();
        assertThat(hidden.at("/step").asText()).isEmpty();
        assertThat(monitor.get(OPERATIONS + "?limit=1000").text()).doesNotContain("PDF/A-2b");
        assertThat(user("ROLE_ADMIN").get(OPERATIONS + "/" + operation).json()).isEqualTo(hidden);
    }

    private Api user(String role) {
        var name = "user-" + UUID.randomUUID();
        api.putJson(
                "/rest/platen/v1/users/" + name,
                "{\"password\":\"horse correct\",\"roles\":[\"" + role + "\"]}");
        return Api.of(server, name, "horse correct");
    }

    private List<String> submit(int count) {
        var preset = preset();
        long job = job();
        var ids = new ArrayList<String>();
        for (int nr = 0; nr < count; nr++) {
            ids.add(client.submit(preset, List.of(job), true));
        }
        return ids;
    }

    private String preset() {
        return Long.toString(client.preset("list.OL-outputpreset", Client.ONE_FILE));
    }

    private long job() {
        return client.jobs(Pdfs.numbered("a", 1), 1).get(0);
    }

    private static List<String> ids(Reply list) {
        var ids = new ArrayList<String>();
        list.json().get("items").forEach(operation -> ids.add(operation.get("id").asText()));
        return ids;
    }

    /** Where the page after this one is. */
    private String next(Reply page) {
        var link = page.header("Link").orElseThrow();
        assertThat(link).endsWith(">; rel=\"next\"").startsWith("<" + server.uri(OPERATIONS));
        return link.substring(link.indexOf("/rest/"), link.indexOf('>'));
    }
}
