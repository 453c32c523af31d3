package org.platen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.problem.Problem;

@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class NeedsOnDatabaseTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Parameter TestDatabase database;

    private final References needs = new References();

    private final String run = "-" + System.nanoTime();

    private EntityManager em;

    @BeforeEach
    void begin() {
        em = database.entityManager();
        needs.em = em;
    }

    @Test
    void what_an_operation_needs_is_needed_until_it_is_done_also_while_it_could_be_tried_again() {
        var set = new Reference("job set", System.nanoTime());
        add("queued", operation -> {}, set);
        assertThat(included(set)).isTrue();
        assertThat(included(new Reference("content set", set.id()))).isFalse();

        change("queued", operation -> operation.start("node", NOON));
        assertThat(included(set)).isTrue();
        change("queued", operation -> operation.complete("1", NOON));
        assertThat(included(set)).isFalse();

        add(
                "failed",
                operation -> {
                    operation.start("node", NOON);
                    operation.fail(Problem.unexpected(), NOON);
                },
                set);
        assertThat(included(set)).isTrue();
    }

    private boolean included(Reference need) {
        return TestDatabase.in(em, () -> needs.include(need));
    }

    private void add(String id, Consumer<Operation> life, Reference need) {
        TestDatabase.in(
                em,
                () -> {
                    var accepted = new NewOperation("type", "{}", "ann", Priority.NORMAL);
                    var operation = new Operation(new OperationId(id + run), accepted, NOON);
                    em.persist(operation);
                    em.flush();
                    em.persist(new OperationReference(operation.id(), need));
                    life.accept(operation);
                    return Optional.empty();
                });
    }

    private void change(String id, Consumer<Operation> verb) {
        TestDatabase.in(
                em,
                () -> {
                    verb.accept(em.find(Operation.class, id + run));
                    return Optional.empty();
                });
    }
}
