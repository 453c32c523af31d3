package org.platen.usercommand;

import java.util.Map;

/** The database of a server, by the settings of the launcher. */
record DatabaseAddress(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";

    /** The user and the password of H2 as the server has them unless told. */
    private static final String NOBODY = "sa";

    /**
     * Reads the environment. The server's own URL stands in {@code server-config/configure.cli}.
     */
    static DatabaseAddress of(Map<String, String> environment) {
        var url =
                environment.getOrDefault(
                        "PLATEN_DB_URL",
                        H2
                                + "file:"
                                + environment.getOrDefault("PLATEN_DATA", "data")
                                + "/database/platen;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        return new DatabaseAddress(
                // A database that is not there must not be made.
                url.startsWith(H2) ? url + ";IFEXISTS=TRUE" : url,
                environment.getOrDefault("PLATEN_DB_USER", NOBODY),
                environment.getOrDefault("PLATEN_DB_PASSWORD", NOBODY));
    }

    /** Without options, among which a password may be. */
    @Override
    public String toString() {
        return url.split("[;?]", 2)[0];
    }
}
