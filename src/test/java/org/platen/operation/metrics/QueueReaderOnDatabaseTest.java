package org.platen.operation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.database.TestSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class QueueReaderOnDatabaseTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Parameter TestDatabase database;

    private final QueueReader reader = new QueueReader();

    @BeforeEach
    void begin() throws SQLException {
        reader.dataSource = TestSource.of(database);
        reader.clock = InstantSource.fixed(NOON);
        empty();
    }

    @AfterEach
    void empty() throws SQLException {
        try (var connection = reader.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from scheduled_tasks");
            statement.executeUpdate("delete from large_tasks");
        }
    }

    @Test
    void what_is_due_is_counted_by_lane_and_priority_with_the_age_of_the_oldest()
            throws SQLException {
        add("scheduled_tasks", "operation", 0, Duration.ofSeconds(30), false);
        add("scheduled_tasks", "operation", 0, Duration.ofSeconds(90), false);
        add("scheduled_tasks", "operation", 1, Duration.ofSeconds(5), false);
        add("large_tasks", "operation", 0, Duration.ofMinutes(10), false);

        var state = reader.read();

        assertThat(state.waiting("quick", 0).orElseThrow())
                .isEqualTo(new QueueState.Waiting("quick", 0, 2, 90));
        assertThat(state.waiting("quick", 1).orElseThrow().operations()).isEqualTo(1);
        assertThat(state.waiting("large", 0).orElseThrow().oldestSeconds()).isEqualTo(600);
        assertThat(state.waiting("large", -1)).isEmpty();
        assertThat(state.oldestSeconds()).isEqualTo(600);
    }

    @Test
    void what_is_executed_or_waits_for_a_retry_does_not_wait_for_a_worker() throws SQLException {
        add("scheduled_tasks", "operation", 0, Duration.ofMinutes(10), true);
        add("scheduled_tasks", "operation", 0, Duration.ofMinutes(-1), false);

        assertThat(reader.read().lanes()).isEmpty();
        assertThat(reader.read().oldestSeconds()).isZero();
    }

    @Test
    void parts_have_an_age_but_are_no_operations() throws SQLException {
        add("large_tasks", "part", 0, Duration.ofSeconds(7), false);

        assertThat(reader.read().waiting("large", 0).orElseThrow())
                .isEqualTo(new QueueState.Waiting("large", 0, 0, 7));
    }

    private int entries;

    private void add(String table, String task, int priority, Duration age, boolean picked)
            throws SQLException {
        try (var connection = reader.dataSource.getConnection()) {
            insert(connection, table, task, priority, NOON.minus(age), picked);
        }
    }

    private void insert(
            Connection connection,
            String table,
            String task,
            int priority,
            Instant due,
            boolean picked)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "insert into "
                                + table
                                + " (task_name, task_instance, execution_time, picked, version,"
                                + " priority) values (?, ?, ?, ?, 1, ?)")) {
            statement.setString(1, task);
            statement.setString(2, "entry-" + entries++);
            statement.setObject(3, due.atOffset(ZoneOffset.UTC));
            statement.setBoolean(4, picked);
            statement.setInt(5, priority);
            statement.executeUpdate();
        }
    }
}
