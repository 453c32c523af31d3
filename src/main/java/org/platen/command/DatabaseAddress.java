package org.platen.command;

import java.util.Map;

/** The database of a server, by the settings of the launcher. */
public record DatabaseAddress(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";

    /** The server's default user and password for H2. */
    private static final String NOBODY = "sa";

    /**
     * Reads the environment. The server's own URL is defined in {@code
     * server-config/configure.cli}.
     */
    public static DatabaseAddress of(Map<String, String> environment) {
        var url =
                environment.getOrDefault(
                        "PLATEN_DB_URL",
                        H2
                                + "file:"
                                + environment.getOrDefault("PLATEN_DATA", "data")
                                + "/database/platen;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        return new DatabaseAddress(
                // A missing database must not be created.
                url.startsWith(H2) ? url + ";IFEXISTS=TRUE" : url,
                environment.getOrDefault("PLATEN_DB_USER", NOBODY),
                environment.getOrDefault("PLATEN_DB_PASSWORD", NOBODY));
    }

    /** Without options, because they may include a password. */
    @Override
    public String toString() {
        return url.split("[;?]", 2)[0];
    }
}
