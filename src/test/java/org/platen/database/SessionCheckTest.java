package org.platen.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The sessions of the pool, of which Platen is not the owner. */
class SessionCheckTest {

    private static final int POOL = 32;

    @ParameterizedTest
    @CsvSource({"0, is 0 (no limit)", "60001, is 60001 ms (at most 60 s)"})
    void sessions_that_may_be_idle_in_a_transaction_are_refused_with_two_ways_to_mend_it(
            String millis, String told) {
        assertThatThrownBy(check(millis, "100", "3")::requireEndOfIdleTransactions)
                .isInstanceOf(UnfitDatabaseException.class)
                .hasMessageContainingAll(
                        told,
                        "add options=-c%20idle_in_transaction_session_timeout=15000 to the URL",
                        "alter role \"press\" in database \"platen\" set"
                                + " idle_in_transaction_session_timeout = '15s'");
    }

    @Test
    void a_minute_is_accepted() {
        assertThatCode(check("60000", "100", "3")::requireEndOfIdleTransactions)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"34, 3", "31, 0"})
    void a_pool_that_does_not_fit_into_the_database_is_refused(String max, String reserved) {
        assertThatThrownBy(() -> check("15000", max, reserved).requireRoom(POOL))
                .isInstanceOf(UnfitDatabaseException.class)
                .hasMessageContainingAll(
                        "32 connections (PLATEN_DB_CONNECTIONS)", "admits 31", "max_connections");
    }

    @Test
    void a_pool_that_fits_is_accepted() {
        assertThatCode(() -> check("15000", "35", "3").requireRoom(POOL))
                .doesNotThrowAnyException();
    }

    @Test
    void a_connection_of_postgresql_is_asked_and_one_of_h2_is_not() {
        var pool = (PGSimpleDataSource) TestDatabase.POSTGRESQL.empty();

        assertThatThrownBy(() -> SessionCheck.check(pool, POOL))
                .hasMessageContaining("in database \"" + pool.getDatabaseName() + '"');
        pool.setOptions("-c idle_in_transaction_session_timeout=15000");
        assertThatCode(() -> SessionCheck.check(pool, POOL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SessionCheck.check(pool, 10_000)).hasMessageContaining("admits");
        assertThatCode(() -> SessionCheck.check(TestDatabase.H2.empty(), 10_000))
                .doesNotThrowAnyException();
    }

    private static SessionCheck check(String idle, String max, String reserved) {
        var settings = new HashMap<String, String>();
        settings.put("idle_in_transaction_session_timeout", idle);
        settings.put("max_connections", max);
        settings.put("superuser_reserved_connections", reserved);
        return new SessionCheck("press", "platen", Map.copyOf(settings));
    }
}
