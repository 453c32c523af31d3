package org.platen.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Our schema and our entities on a real database, without a server. Begun when first asked for, and
 * shared by all tests of a run: each makes rows of its own and assumes nothing of others.
 */
public enum TestDatabase {
    H2 {
        @Override
        DataSource begin() {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:platen;DB_CLOSE_DELAY=-1");
            return source;
        }

        @Override
        public DataSource empty() {
            var source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return source;
        }

        @Override
        public String numbers(int count) {
            return "(select x from system_range(1, " + count + ")) numbers (nr)";
        }
    },

    POSTGRESQL {
        @Override
        DataSource begin() {
            try {
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public DataSource empty() {
            var server = (PGSimpleDataSource) dataSource();
            var name = "empty_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = server.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return database(server, name);
        }

        private static PGSimpleDataSource database(PGSimpleDataSource server, String name) {
            var source = new PGSimpleDataSource();
            source.setServerNames(server.getServerNames());
            source.setPortNumbers(server.getPortNumbers());
            source.setUser(server.getUser());
            source.setPassword(server.getPassword());
            source.setDatabaseName(name);
            return source;
        }

        @Override
        public String numbers(int count) {
            return "generate_series(1, " + count + ") numbers (nr)";
        }
    };

    private static final String DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";

    private static final Map<TestDatabase, EntityManagerFactory> BEGUN = new ConcurrentHashMap<>();

    abstract DataSource begin();

    /** A database of one's own without any table. */
    public abstract DataSource empty();

    /** What a query selects {@code nr} from to count from 1: each database has its own way. */
    public abstract String numbers(int count);

    /** For beans that keep entities; a transaction is begun and ended by {@link #in}. */
    public EntityManager entityManager() {
        return BEGUN.computeIfAbsent(this, database -> factory(database.begin()))
                .createEntityManager();
    }

    /** For what reads and writes rows by itself. */
    public DataSource dataSource() {
        try (var em = entityManager()) {
            return (DataSource) em.getEntityManagerFactory().getProperties().get(DATA_SOURCE);
        }
    }

    /** Does something in a transaction, after which nothing is held in memory. */
    public static <T> T in(EntityManager em, Supplier<T> work) {
        em.getTransaction().begin();
        try {
            var result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    private static EntityManagerFactory factory(DataSource source) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        return entities(source);
    }

    /** The entities of a database whose schema is up to date. */
    static EntityManagerFactory entities(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "platen",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        DATA_SOURCE,
                        source));
    }
}
