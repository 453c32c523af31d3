package org.platen.operation.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.operation.OperationLife.accepted;
import static org.platen.operation.OperationLife.complete;
import static org.platen.operation.OperationLife.fail;
import static org.platen.operation.OperationLife.start;
import static org.platen.operation.OperationState.DONE;
import static org.platen.operation.OperationState.FAILED;
import static org.platen.operation.OperationState.QUEUED;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.operation.Operation;
import org.platen.operation.OperationState;
import org.platen.operation.Priority;
import org.platen.operation.facts.Facts;
import org.platen.operation.facts.PresetUsed;
import org.platen.owner.Owner;
import org.platen.owner.Owner.Access;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.problem.ProblemView;

@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class OperationListOnDatabaseTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    @Parameter TestDatabase database;

    private final OperationList list = new OperationList();

    /** Younger than what other tests have put into the database. */
    private final Instant noon =
            Instant.parse("2100-01-01T12:00:00Z").plus(Duration.ofDays(TESTS.incrementAndGet()));

    private final String run = "-" + System.nanoTime();

    private EntityManager em;

    @BeforeEach
    void begin() {
        em = database.entityManager();
        list.em = em;
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_also_within_one_instant() {
        for (int nr = 0; nr < 25; nr++) {
            add("op-" + nr, noon.plusSeconds(nr / 10), operation -> {});
        }

        var seen = new ArrayList<String>();
        var from = PageToken.LAST;
        List<OperationView> page;
        do {
            page = newest(List.of(), from, 7);
            page.forEach(operation -> seen.add(plain(operation.id())));
            from = page.get(page.size() - 1).place();
        } while (seen.size() < 25);

        assertThat(seen.subList(0, 25)).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 2)).containsExactly("op-24", "op-23");
        assertThat(seen.get(24)).isEqualTo("op-0");
    }

    @Test
    void several_states_are_one_list_in_the_order_of_submission() {
        var broken = Problem.failed("Document 7 is broken.", "7");
        add("a", noon, started(operation -> fail(operation, broken, noon)));
        add("b", noon.plusSeconds(1), started(operation -> complete(operation, "17", noon)));
        add("c", noon.plusSeconds(2), started(operation -> fail(operation, broken, noon)));
        add("d", noon.plusSeconds(3), operation -> {});

        var ended = newest(List.of(DONE, FAILED), PageToken.LAST, 10);

        assertThat(ids(ended)).startsWith("c", "b", "a");
        assertThat(ended.get(0).problem()).isEqualTo(ProblemView.of(broken, null));
        assertThat(ended.get(1).result()).isEqualTo("17");
        assertThat(ids(newest(List.of(FAILED), ended.get(0).place(), 10))).startsWith("a");
        assertThat(newest(List.of(QUEUED), PageToken.LAST, 1).get(0).priority())
                .isEqualTo(Priority.NORMAL);
    }

    @Test
    void what_has_not_ended_is_listed_however_much_it_is_those_that_run_first() {
        add("running", noon.plusSeconds(9), operation -> start(operation, noon));
        TestDatabase.in(
                em,
                () ->
                        em.createNativeQuery(
                                        "insert into operation (id, type, request, state, attempt, progress, sub_task,"
                                                + " submitted_by, submitted_at) select 'q-' || nr || '"
                                                + run
                                                + "', 'type', '{}', 'QUEUED', 0, 0,"
                                                + " 'Queued', 'ann', current_timestamp from "
                                                + database.numbers(2_500))
                                .executeUpdate());

        var seen = new ArrayList<String>();
        TestDatabase.in(
                em,
                () -> {
                    new RunningOperations(list, true)
                            .forEachRemaining(op -> seen.add(plain(op.id())));
                    return null;
                });

        assertThat(seen).doesNotHaveDuplicates().contains("q-1", "q-2500");
        assertThat(seen.indexOf("running")).isLessThan(seen.indexOf("q-1")).isNotNegative();
        assertThat(seen.stream().filter(id -> id.startsWith("q-"))).hasSize(2_500);
    }

    @Test
    void a_place_survives_the_journey_to_a_client_and_nonsense_is_refused() {
        var place = new PageToken(noon, "op-1");

        assertThat(PageToken.ofText(place.text())).isEqualTo(place);
        for (var text : List.of("", "x", "YQ", "%%%", "MjAyNg")) {
            assertThatThrownBy(() -> PageToken.ofText(text)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void operations_of_others_are_left_out_of_all_pages() {
        add("anns", noon, operation -> {});
        var ann = new Owner("ann", Access.OWN);
        var bob = new Owner("bob", Access.OWN);

        assertThat(ids(ann.call(() -> newest(List.of(QUEUED), PageToken.LAST, 1))))
                .contains("anns");
        assertThat(bob.call(() -> newest(List.of(), PageToken.LAST, 10))).isEmpty();
        var running = bob.call(() -> new RunningOperations(list, true));
        assertThat(running.hasNext()).isFalse();
    }

    @Test
    void filters_select_each_alone_and_all_together() {
        var letters = new PresetUsed("letters" + run, "Letters", 7);
        var label = "November" + run;
        described("a", "ann" + run, Facts.of(letters, label), noon);
        described("b", "bob" + run, Facts.of(letters, label), noon.plusSeconds(1));
        described("c", "ann" + run, Facts.of(letters, null), noon.plusSeconds(2));
        described("d", "ann" + run, Facts.of(null, label), noon.plusSeconds(3));

        assertThat(selected(query -> query.preset = "letters" + run))
                .containsExactly("c", "b", "a");
        assertThat(selected(query -> query.label = label)).containsExactly("d", "b", "a");
        assertThat(selected(query -> query.user = "ann" + run)).containsExactly("d", "c", "a");
        assertThat(
                        selected(
                                query -> {
                                    query.user = "ann" + run;
                                    query.preset = "letters" + run;
                                    query.label = label;
                                    query.states = "QUEUED";
                                }))
                .containsExactly("a");
        assertThat(
                        selected(
                                query -> {
                                    query.preset = "letters" + run;
                                    query.from = noon.plusSeconds(1).toString();
                                    query.to = noon.plusSeconds(2).toString();
                                }))
                .containsExactly("b");
        assertThat(selected(query -> query.parent = "none" + run)).isEmpty();
    }

    @Test
    void a_page_shows_the_facts_of_its_operations() {
        var letters = new PresetUsed("letters" + run, "Letters", 7);
        described("a", "ann" + run, Facts.of(letters, "November"), noon);

        var query = new OperationQuery();
        query.preset = "letters" + run;
        var shown =
                TestDatabase.in(em, () -> list.newest(query.filter(), PageToken.LAST, 2)).get(0);

        assertThat(shown.preset()).isEqualTo(letters);
        assertThat(shown.label()).isEqualTo("November");
        assertThat(shown.counts()).isNull();
        assertThat(shown.withoutData().label()).isNull();
        assertThat(shown.withoutData().preset()).isEqualTo(letters);
    }

    @Test
    void a_filter_is_kept_from_page_to_page() {
        for (int nr = 0; nr < 9; nr++) {
            var label = (nr % 2 == 0 ? "even" : "odd") + run;
            described("op" + nr, "ann", Facts.of(null, label), noon.plusSeconds(nr / 3));
        }
        var query = new OperationQuery();
        query.label = "even" + run;

        var seen = new ArrayList<String>();
        var from = PageToken.LAST;
        List<OperationView> page;
        do {
            var place = from;
            page = TestDatabase.in(em, () -> list.newest(query.filter(), place, 2));
            seen.addAll(ids(page));
            from = page.isEmpty() ? from : page.get(page.size() - 1).place();
        } while (!page.isEmpty());

        assertThat(seen).containsExactly("op8", "op6", "op4", "op2", "op0");
    }

    private List<String> selected(Consumer<OperationQuery> parameters) {
        var query = new OperationQuery();
        parameters.accept(query);
        return ids(TestDatabase.in(em, () -> list.newest(query.filter(), PageToken.LAST, 10)));
    }

    private void described(String id, String user, Facts facts, Instant submitted) {
        TestDatabase.in(
                em,
                () -> {
                    em.persist(accepted(id + run, user, facts, submitted));
                    return Optional.empty();
                });
    }

    private static List<String> ids(List<OperationView> operations) {
        return operations.stream().map(operation -> operation.id().replaceAll("-.*", "")).toList();
    }

    private String plain(String id) {
        return id.replace(run, "");
    }

    private List<OperationView> newest(List<OperationState> states, PageToken before, int limit) {
        var filter =
                states.isEmpty() ? OperationFilter.all() : OperationFilter.of(Set.copyOf(states));
        return TestDatabase.in(em, () -> list.newest(filter, before, limit));
    }

    private void add(String id, Instant submitted, Consumer<Operation> life) {
        TestDatabase.in(
                em,
                () -> {
                    var operation = accepted(id + run, "type", submitted);
                    em.persist(operation);
                    em.flush();
                    life.accept(operation);
                    return Optional.empty();
                });
    }

    private Consumer<Operation> started(Consumer<Operation> end) {
        Consumer<Operation> start = operation -> start(operation, noon);
        return start.andThen(end);
    }
}
