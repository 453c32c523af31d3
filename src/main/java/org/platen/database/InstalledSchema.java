package org.platen.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The version of the schema that is in the database now. A newer node may have upgraded it. */
@ApplicationScoped
public class InstalledSchema {

    // Flyway quotes the names of its table, so H2 has them in lower case.
    private static final String NEWEST =
            "select \"version\" from \"schema_history\" where \"success\" and \"version\" is not null"
                    + " order by \"installed_rank\" desc";

    @Resource DataSource dataSource;

    /**
     * Returns the version of the migration that was executed last.
     *
     * @throws IllegalStateException when the database cannot be asked
     */
    public String version() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setMaxRows(1);
            var rows = statement.executeQuery(NEWEST);
            return rows.next() ? rows.getString(1) : "none";
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for its schema.", e);
        }
    }
}
