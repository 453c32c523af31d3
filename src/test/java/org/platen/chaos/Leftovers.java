package org.platen.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.platen.server.Api;
import org.platen.server.PlatenServer;

/**
 * What has nobody to belong to when all has ended. What a crash left behind counts as somebody's
 * work while it is young, so all files are made old first; then the servers sweep, and must say
 * that all is consistent.
 */
final class Leftovers {

    private static final String MAINTENANCE = "/rest/platen/v1/maintenance/";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Cluster cluster;

    private final Api api;

    Leftovers(Cluster cluster) {
        this.cluster = cluster;
        this.api = cluster.nodes().get(0).admin();
    }

    List<String> find() {
        makeOld(cluster.data().resolve("files"));
        var late = Instant.now().plus(PATIENCE);
        var findings = findings();
        while (!findings.isEmpty() && Instant.now().isBefore(late)) {
            api.post(MAINTENANCE + "sweep");
            PlatenServer.sleep(Duration.ofSeconds(1));
            findings = findings();
        }
        var left = new ArrayList<>(findings);
        left.addAll(cluster.queued());
        return left;
    }

    private List<String> findings() {
        var found = new ArrayList<String>();
        for (JsonNode findings : api.get(MAINTENANCE + "consistency").json().get("findings")) {
            for (var finding : findings) {
                if (finding.get("count").asLong() > 0) {
                    found.add(finding.toString());
                }
            }
        }
        return found;
    }

    private static void makeOld(Path folder) {
        var old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
