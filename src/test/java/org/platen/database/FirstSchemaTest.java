package org.platen.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The upgrade of a database that the first version has filled, to the present schema. */
class FirstSchemaTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(TestDatabase.class)
    void what_the_first_version_has_stored_is_read_by_this_one(TestDatabase database)
            throws Exception {
        var source = database.empty();
        Schema.configuration("classpath:db/migration")
                .dataSource(source)
                .target("1")
                .load()
                .migrate();
        fill(source);

        Schema.of(source).migrate();

        try (var factory = TestDatabase.entities(source);
                var em = factory.createEntityManager()) {
            var found = new TreeMap<String, Integer>();
            for (var entity : em.getMetamodel().getEntities()) {
                int rows = rows(em, entity);
                if (rows > 0) {
                    found.put(entity.getName(), rows);
                }
            }
            assertThat(found).containsAllEntriesOf(expected());
        }
    }

    private static Map<String, Integer> expected() {
        return Map.ofEntries(
                Map.entry("User", 1),
                Map.entry("ManagedFile", 3),
                Map.entry("Operation", 3),
                Map.entry("ContentSet", 1),
                Map.entry("ContentItem", 1),
                Map.entry("JobSet", 1),
                Map.entry("Job", 1),
                Map.entry("JobSegment", 1),
                Map.entry("DocumentSet", 1),
                Map.entry("Document", 1),
                Map.entry("DocumentPage", 1),
                Map.entry("Output", 1),
                Map.entry("KeptFile", 1),
                Map.entry("DeliveredFile", 1));
    }

    private static int rows(EntityManager em, EntityType<?> entity) {
        return em.createQuery("select e from " + entity.getName() + " e").getResultList().size();
    }

    private static void fill(DataSource source) throws SQLException, IOException {
        try (var script = FirstSchemaTest.class.getResourceAsStream("first-schema.sql");
                var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var line : new String(script.readAllBytes(), UTF_8).lines().toList()) {
                assertThat(statement.executeUpdate(line.replaceFirst(";$", ""))).isEqualTo(1);
            }
        }
    }
}
