package org.platen.operation.metrics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.platen.operation.metrics.QueueState.InState;
import org.platen.operation.metrics.QueueState.Waiting;

/** Reads the state of the queue by one query. */
@ApplicationScoped
class QueueReader {

    private static final int MAX_SECONDS = 10;

    private static final double MILLIS = 1e3;

    private static final String QUERY =
            """
            select 'quick' as what, coalesce(priority, 0) as rank_,
                   sum(case when task_name = 'operation' then 1 else 0 end) as count_,
                   min(execution_time) as oldest
              from scheduled_tasks where picked = false and execution_time <= ? group by priority
            union all
            select 'large', coalesce(priority, 0),
                   sum(case when task_name = 'operation' then 1 else 0 end), min(execution_time)
              from large_tasks where picked = false and execution_time <= ? group by priority
            union all
            select state, 0, count(*), min(submitted_at)
              from operation where state in ('QUEUED', 'RUNNING') group by state
            """;

    @Resource DataSource dataSource;

    @Inject InstantSource clock;

    QueueState read() throws SQLException {
        var now = clock.instant();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(QUERY)) {
            statement.setQueryTimeout(MAX_SECONDS);
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            return state(statement.executeQuery(), now);
        }
    }

    private static QueueState state(ResultSet rows, Instant now) throws SQLException {
        var lanes = new ArrayList<Waiting>();
        var operations = new ArrayList<InState>();
        while (rows.next()) {
            var what = rows.getString(1);
            if (what.equals("quick") || what.equals("large")) {
                lanes.add(new Waiting(what, rows.getInt(2), rows.getLong(3), age(rows, now)));
            } else {
                operations.add(new InState(what, rows.getLong(3)));
            }
        }
        return new QueueState(lanes, operations);
    }

    private static double age(ResultSet rows, Instant now) throws SQLException {
        var oldest = rows.getObject(4, OffsetDateTime.class).toInstant();
        return Duration.between(oldest, now).toMillis() / MILLIS;
    }
}
