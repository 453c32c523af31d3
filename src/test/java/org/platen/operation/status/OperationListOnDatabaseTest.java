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
import org.platen.owner.Owner;
import org.platen.owner.Owner.Access;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

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

        var ended = newest(List.of(DONE, FAILED, FAILED), PageToken.LAST, 10);

        assertThat(ids(ended)).startsWith("c", "b", "a");
        assertThat(ended.get(0).problem()).isEqualTo(broken);
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

    private static List<String> ids(List<OperationView> operations) {
        return operations.stream().map(operation -> operation.id().replaceAll("-.*", "")).toList();
    }

    private String plain(String id) {
        return id.replace(run, "");
    }

    private List<OperationView> newest(List<OperationState> states, PageToken before, int limit) {
        return TestDatabase.in(em, () -> list.newest(states, before, limit));
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
