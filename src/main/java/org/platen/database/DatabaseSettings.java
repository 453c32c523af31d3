package org.platen.database;

import jakarta.inject.Inject;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of the database that the application reads itself. The others are those of the
 * server's data source.
 *
 * @param migrate whether the node upgrades the schema at its start
 * @param connections the maximum number of connections of this node
 */
@SettingsRecord(Subject.SERVER)
record DatabaseSettings(boolean migrate, int connections) {

    private static final int MIN_CONNECTIONS = 8;

    private static final Setting<Boolean> MIGRATE =
            Setting.of(
                    "platen.db.migrate",
                    SettingType.FLAG,
                    "true",
                    "whether a node upgrades the schema at its start; with `false`, `./platen"
                            + " migrate` does it as the owner of the tables");

    private static final Setting<Integer> CONNECTIONS =
            Setting.of(
                    "platen.db.connections",
                    SettingType.number(MIN_CONNECTIONS),
                    "32",
                    "connections of this node to the database; those of all nodes must stay below"
                            + " `max_connections` of PostgreSQL. The server's pool reads the"
                            + " environment variable");

    @Inject
    DatabaseSettings(Settings settings) {
        this(settings.get(MIGRATE), settings.get(CONNECTIONS));
    }
}
