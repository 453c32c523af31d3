package org.platen.settings;

/**
 * The settings that only the launcher and the server's configuration read, by their environment
 * variables. They are declared here for the reference, and to tell them from misspelt ones.
 */
enum LauncherSetting {
    PLATEN_BIND(
            "`127.0.0.1`", "text", "address that the server listens on; `0.0.0.0` is all of them"),
    PLATEN_MANAGEMENT_PORT(
            "`9990`", "number", "port for health checks and management, on 127.0.0.1 only"),
    PLATEN_DB_URL(
            "H2 in the data folder",
            "text",
            "JDBC URL; `jdbc:postgresql://host/database` for PostgreSQL. The start script adds"
                    + " `options=-c%20idle_in_transaction_session_timeout=15000`,"
                    + " `ApplicationName=platen-<node>` and `socketTimeout=60` unless the URL sets"
                    + " other values. `socketTimeout` is the seconds until a silent connection is"
                    + " given up; 0 is never, for an update of a very large database"),
    PLATEN_DB_USER("`sa`", "text", "user of the database; required with PostgreSQL"),
    PLATEN_DB_PASSWORD("`sa`", "text", "password of the database"),
    PLATEN_DB_PASSWORD_FILE("none", "path", "file with the password of the database"),
    PLATEN_START_TIMEOUT(
            "`120s`",
            "time in `s`, `m` or `h`",
            "how long a start may write nothing to its log before the launcher stops it"),
    PLATEN_LOG_TOTAL(
            "`1GiB`",
            "size up to `GiB`, at least `1MiB`",
            "all log files together; the oldest are deleted"),
    PLATEN_LOG_FORMAT(
            "`text`",
            "`text` or `json`",
            "format of the log file; `json` is one object a line. On a WildFly of your own, see"
                    + " its page"),
    PLATEN_HEAP_SHARE(
            "none",
            "number, 1 to 89",
            "percentage of the memory, in a container of its limit, for the heap; without it, the"
                    + " heap is 1 GiB. The image sets 60. `JAVA_OPTS` with `-Xmx` takes precedence"),
    JAVA_OPTS("none", "text", "more options for the JVM, such as `-Xmx4g`"),
    PLATEN_TLS_CERTIFICATE(
            "none",
            "path",
            "PEM file with the server's certificate, followed by those of its issuers"),
    PLATEN_TLS_KEY(
            "none", "path", "PEM file with its key; with both files the port serves HTTPS only"),
    PLATEN_TLS_KEY_PASSWORD("none", "text", "password of the key"),
    PLATEN_TLS_KEY_PASSWORD_FILE("none", "path", "file with the password of the key"),
    PLATEN_HTTP_HTTP2(
            Subject.HTTP, "`false`", "flag", "`true` enables HTTP/2 with 32 streams a connection");

    private final Subject subject;

    private final String shownDefault;

    private final String unit;

    private final String meaning;

    LauncherSetting(String shownDefault, String unit, String meaning) {
        this(Subject.SERVER, shownDefault, unit, meaning);
    }

    LauncherSetting(Subject subject, String shownDefault, String unit, String meaning) {
        this.subject = subject;
        this.shownDefault = shownDefault;
        this.unit = unit;
        this.meaning = meaning;
    }

    Subject subject() {
        return subject;
    }

    String shownDefault() {
        return shownDefault;
    }

    String unit() {
        return unit;
    }

    String meaning() {
        return meaning;
    }
}
