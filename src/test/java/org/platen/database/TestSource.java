package org.platen.database;

import jakarta.persistence.EntityManager;
import javax.sql.DataSource;

/** The data source of a test database, for what is no entity. */
public final class TestSource {

    private TestSource() {}

    public static DataSource of(TestDatabase database) {
        try (EntityManager em = database.entityManager()) {
            return (DataSource)
                    em.getEntityManagerFactory()
                            .getProperties()
                            .get("jakarta.persistence.nonJtaDataSource");
        }
    }
}
