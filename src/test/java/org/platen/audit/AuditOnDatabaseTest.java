package org.platen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;

@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
class AuditOnDatabaseTest {

    @Parameter TestDatabase database;

    private final String user = "user-" + UUID.randomUUID();

    private EntityManager em;

    private AuditEntries entries;

    @BeforeEach
    void begin() {
        em = database.entityManager();
        entries = new AuditEntries();
        entries.em = em;
    }

    @AfterEach
    void end() {
        em.close();
    }

    @Test
    void an_entry_says_who_did_what_and_the_database_says_when() {
        add(AuditAction.USER_CHANGE, "bob", Map.of("disabled", false), Map.of("disabled", true));

        var entry = AuditView.of(all("user", user).get(0));

        assertThat(entry.user()).isEqualTo(user);
        assertThat(entry.credential()).isEqualTo("password");
        assertThat(entry.address()).isEqualTo("192.0.2.1");
        assertThat(entry.action()).isEqualTo("user.change");
        assertThat(entry.thing()).isEqualTo("bob");
        assertThat(entry.result()).isEqualTo("done");
        assertThat(entry.before()).isEqualTo("{\"disabled\":false}");
        assertThat(entry.after()).isEqualTo("{\"disabled\":true}");
        assertThat(Instant.parse(entry.at()))
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(
                        () ->
                                TestDatabase.in(
                                        em,
                                        () -> {
                                            written(
                                                    AuditAction.FILE_DELETE,
                                                    "17",
                                                    Map.of(),
                                                    Map.of());
                                            em.flush();
                                            throw new IllegalStateException("rolled back");
                                        }))
                .hasMessage("rolled back");

        assertThat(all("user", user)).isEmpty();
    }

    @Test
    void pages_follow_each_other_and_nothing_is_left_out_or_twice() {
        for (int i = 0; i < 25; i++) {
            add(AuditAction.FILE_CREATE, Integer.toString(i), Map.of(), Map.of());
        }
        var things = new ArrayList<String>();
        var query = query("user", user);
        for (var page = entries.newest(query, 10); !page.isEmpty(); ) {
            page.forEach(entry -> things.add(entry.thing()));
            query = query.from(AuditPlace.ofText(page.get(page.size() - 1).place().text()));
            page = entries.newest(query, 10);
        }

        assertThat(things)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 25).mapToObj(Integer::toString).toList());
    }

    @Test
    void filters_narrow_it_down() {
        add(AuditAction.FILE_CREATE, "1", Map.of(), Map.of());
        add(AuditAction.FILE_DELETE, "1", Map.of(), Map.of());
        var tomorrow = Instant.now().plusSeconds(86_400).toString();

        assertThat(all("user", user)).hasSize(2);
        assertThat(all("user", user, "action", "file.delete")).hasSize(1);
        assertThat(all("user", user, "from", tomorrow)).isEmpty();
        assertThat(all("user", user, "to", tomorrow)).hasSize(2);
        assertThat(all("user", user, "to", "2026-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void what_nobody_can_mean_is_refused() {
        assertThatThrownBy(() -> query("action", "file.made")).hasMessageContaining("file.create");
        assertThatThrownBy(() -> query("from", "yesterday")).hasMessageContaining("from must be");
        assertThatThrownBy(() -> query("after", "%%")).hasMessageContaining("after must be");
        assertThatThrownBy(() -> AuditQuery.limit("1001")).hasMessageContaining("1 to 1000");
    }

    @Test
    void csv_computes_nothing() throws IOException {
        var formula = "=cmd|'/C calc'!A0";
        TestDatabase.in(
                em,
                () -> {
                    var actor = new Actor(formula, Actor.PASSWORD, "192.0.2.1");
                    new AuditTrail(em)
                            .add(actor, AuditAction.USER_CREATE, formula, Map.of(), Map.of());
                    return true;
                });

        var out = new ByteArrayOutputStream();
        new AuditCsv(new AuditPages(entries, query("user", formula))).write(out);

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("at,user,credential,address,action,thing,result");
        assertThat(lines.get(1))
                .contains(",'" + formula + ",password")
                .doesNotContain("," + formula);
    }

    @Test
    void retention_removes_what_is_older_and_nothing_else() {
        add(AuditAction.FILE_CREATE, "1", Map.of(), Map.of());

        TestDatabase.in(em, () -> entries.removeSome(Instant.now().minusSeconds(3_600)));
        assertThat(all("user", user)).hasSize(1);

        int removed;
        do {
            removed =
                    TestDatabase.in(em, () -> entries.removeSome(Instant.now().plusSeconds(3_600)));
        } while (removed > 0);
        assertThat(all("user", user)).isEmpty();
    }

    private void add(
            AuditAction action, String thing, Map<String, ?> before, Map<String, ?> after) {
        TestDatabase.in(em, () -> written(action, thing, before, after));
    }

    private boolean written(
            AuditAction action, String thing, Map<String, ?> before, Map<String, ?> after) {
        var actor = new Actor(user, Actor.PASSWORD, "192.0.2.1");
        new AuditTrail(em).add(actor, action, thing, before, after);
        return true;
    }

    private List<AuditEntry> all(String... parameters) {
        return entries.newest(query(parameters), AuditQuery.MAX_LIMIT);
    }

    private static AuditQuery query(String... parameters) {
        var sent = new AuditParameters();
        for (int i = 0; i < parameters.length; i += 2) {
            var value = parameters[i + 1];
            switch (parameters[i]) {
                case "user" -> sent.user = value;
                case "action" -> sent.action = value;
                case "from" -> sent.from = value;
                case "to" -> sent.to = value;
                default -> sent.after = value;
            }
        }
        return AuditQuery.of(sent);
    }
}
