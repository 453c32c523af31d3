package org.platen.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platen.database.SchemaReady;
import org.platen.lifecycle.ShuttingDown;

/**
 * Asks the database every two seconds what time it is. Probes read the last answer, so that they
 * never wait for the database. The time until the pool gives the connection is a sample of what
 * requests and workers wait.
 */
@ApplicationScoped
class DatabasePulse {

    /** Without an answer for this time, the node counts as cut off. */
    static final Duration MAX_SILENCE = Duration.ofSeconds(15);

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private static final int MAX_SECONDS = 5;

    private static final double NANOS = 1e9;

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10)
    };

    @Resource DataSource dataSource;

    @Resource ManagedThreadFactory threads;

    @Inject InstantSource clock;

    @Inject MeterRegistry meters;

    private @Nullable ScheduledExecutorService executor;

    private volatile @Nullable Beat last;

    private volatile String fault = "It has not been asked yet.";

    /**
     * An answer of the database.
     *
     * @param nanos the time of the answer, by {@link System#nanoTime}
     * @param offset the time of this node minus that of the database
     */
    record Beat(long nanos, Duration took, String product, Duration offset) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    void begin(@Observes SchemaReady event) {
        Gauge.builder("platen_clock_offset", this::offsetSeconds)
                .description("Clock of this node minus that of the database")
                .baseUnit("seconds")
                .register(meters);
        failures();
        executor = Executors.newSingleThreadScheduledExecutor(threads);
        var unused =
                executor.scheduleWithFixedDelay(
                        this::beat, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end(@Observes @Priority(ShuttingDown.MAINTENANCE) ShuttingDown event) {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    void beat() {
        long begin = System.nanoTime();
        try (var connection = dataSource.getConnection()) {
            long given = System.nanoTime();
            waits().record(given - begin, TimeUnit.NANOSECONDS);
            last = answer(connection, given);
        } catch (SQLException | RuntimeException e) {
            failures().increment();
            fault = "Its last error: " + e.getMessage();
        }
    }

    private Beat answer(Connection connection, long asked) throws SQLException {
        var before = clock.instant();
        try (var statement = connection.createStatement()) {
            statement.setQueryTimeout(MAX_SECONDS);
            var rows = statement.executeQuery("select current_timestamp");
            rows.next();
            var theirs = rows.getObject(1, OffsetDateTime.class).toInstant();
            long now = System.nanoTime();
            var ours = before.plusNanos((now - asked) / 2);
            var took = Duration.ofNanos(now - asked);
            return new Beat(now, took, product(connection), Duration.between(theirs, ours));
        }
    }

    private static String product(Connection connection) throws SQLException {
        var about = connection.getMetaData();
        return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
    }

    private Timer waits() {
        return Timer.builder("platen_pool_wait")
                .description("Time until the pool of connections gave one, asked every 2 s")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private Counter failures() {
        return Counter.builder("platen_pool_failures")
                .description(
                        "Connections that were not given or did not answer, of those every 2 s")
                .register(meters);
    }

    private double offsetSeconds() {
        return last().map(beat -> beat.offset().toNanos() / NANOS).orElse(Double.NaN);
    }

    Optional<Beat> last() {
        return Optional.ofNullable(last);
    }

    /** The reason why there is no newer answer. */
    String fault() {
        return fault;
    }

    boolean isRecent() {
        return last().filter(beat -> beat.age().compareTo(MAX_SILENCE) < 0).isPresent();
    }
}
