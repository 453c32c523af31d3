package org.platen.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What a server under test keeps its rows in. */
enum Database {
    H2 {
        @Override
        Map<String, String> fresh() {
            return Map.of();
        }
    },
    POSTGRESQL {
        @Override
        Map<String, String> fresh() {
            return Map.of(
                    "PLATEN_DB_URL", RunningPostgresql.newDatabase(),
                    "PLATEN_DB_USER", "postgres",
                    "PLATEN_DB_PASSWORD", "postgres");
        }
    };

    /** The environment variables that give a server an empty database. */
    abstract Map<String, String> fresh();

    /** One for all tests of a JVM: started when first asked for, stopped with the JVM. */
    private static final class RunningPostgresql {

        private static final EmbeddedPostgres SERVER = start();

        private static final AtomicInteger DATABASES = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase() {
            var name = "platen_" + DATABASES.incrementAndGet();
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }
    }
}
