package org.platen.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
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
class DatabasePulseOnDatabaseTest {

    @Parameter TestDatabase database;

    private final DatabasePulse pulse = new DatabasePulse();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void begin() {
        pulse.dataSource = TestSource.of(database);
        pulse.meters = meters;
        pulse.clock = InstantSource.system();
    }

    @Test
    void an_answer_tells_the_database_and_the_difference_of_the_clocks() {
        pulse.beat();

        assertThat(pulse.isRecent()).isTrue();
        assertThat(check().status()).isEqualTo(HealthStatus.UP);
        assertThat(check().reason()).containsIgnoringCase(database.name()).contains(" answered ");
        assertThat(pulse.last().orElseThrow().offset()).isLessThan(Duration.ofSeconds(1));
        assertThat(meters.get("platen_pool_wait").timer().count()).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_ahead_is_noticed() {
        pulse.clock = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(1));
        pulse.beat();

        assertThat(pulse.last().orElseThrow().offset())
                .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    }

    @Test
    void a_database_that_gives_no_connection_is_down_with_the_reason() {
        pulse.dataSource = broken();
        pulse.beat();

        assertThat(pulse.isRecent()).isFalse();
        assertThat(check().status()).isEqualTo(HealthStatus.DOWN);
        assertThat(check().reason()).contains("connection refused");
        assertThat(meters.get("platen_pool_failures").counter().count()).isEqualTo(1);
    }

    private Health check() {
        var check = new DatabaseCheck();
        check.pulse = pulse;
        return check.check();
    }

    private static DataSource broken() {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (self, method, arguments) -> {
                            throw new SQLException("connection refused");
                        });
    }
}
