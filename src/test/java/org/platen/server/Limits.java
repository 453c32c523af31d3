package org.platen.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.platen.oidc.SmallProvider;

/**
 * The settings of the limited server: all small limits at once, with owners and an OpenID provider.
 * Files are due after a second, but only a sweep that a test asks for removes them.
 */
final class Limits {

    static final int MAX_FILE_BYTES = 1 << 20;

    /** Of all users. Above the quota of one, so that both can be reached. */
    static final int MAX_QUEUED = 20;

    static final int MAX_QUEUED_OF_USER = 15;

    static final int MAX_BYTES_OF_USER = 32 << 20;

    static final SmallProvider PROVIDER = new SmallProvider();

    /** Leads to PostgreSQL, once a server needs it. */
    private static Optional<Wire> wire = Optional.empty();

    private Limits() {}

    static Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("PLATEN_FILESTORE_MAX_SIZE", Integer.toString(MAX_FILE_BYTES)),
                Map.entry("PLATEN_QUEUE_LIMIT", Integer.toString(MAX_QUEUED)),
                Map.entry("PLATEN_QUOTA_OPERATIONS", Integer.toString(MAX_QUEUED_OF_USER)),
                Map.entry("PLATEN_QUOTA_BYTES", Integer.toString(MAX_BYTES_OF_USER)),
                Map.entry("PLATEN_WORKERS", "1"),
                Map.entry("PLATEN_SECURITY_OWNERS", "true"),
                Map.entry("PLATEN_OIDC_ISSUER", PROVIDER.issuer()),
                Map.entry("PLATEN_OIDC_CLIENT", SmallProvider.CLIENT),
                Map.entry("PLATEN_OIDC_CLIENT_SECRET", SmallProvider.SECRET),
                Map.entry("PLATEN_RETENTION_EVERY", "1h"),
                Map.entry("PLATEN_RETENTION_FILES", "1s"),
                Map.entry("PLATEN_RETENTION_OUTPUT", "1s"),
                Map.entry("PLATEN_RETENTION_ORPHANS", "1h"));
    }

    /** An empty database, PostgreSQL by a wire that can lose its connections. */
    static Map<String, String> database(Database database) {
        var settings = new HashMap<>(database.fresh());
        settings.computeIfPresent("PLATEN_DB_URL", (name, url) -> wired(url));
        return settings;
    }

    private static String wired(String address) {
        var url = URI.create(address.substring("jdbc:".length()));
        try {
            var to = Wire.to(url.getPort());
            wire = Optional.of(to);
            return "jdbc:postgresql://127.0.0.1:%d%s?socketTimeout=5"
                    .formatted(to.port(), url.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the wire between PostgreSQL and the limited server that was started last. */
    static Wire wire() {
        return wire.orElseThrow();
    }
}
