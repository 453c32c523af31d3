package org.platen.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Faults of libraries that are published in the OSV format (osv.dev): a folder of JSON files, as
 * the archive of an ecosystem unpacks to.
 */
final class KnownFaults {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> records = new ArrayList<>();

    /** Those of a folder, its own folders included. */
    static KnownFaults in(Path folder) throws IOException {
        var faults = new KnownFaults();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                faults.records.add(JSON.readTree(file.toFile()));
            }
        }
        return faults;
    }

    /** One line for each part that has a fault. */
    List<String> of(Map<String, String> parts) {
        var found = new ArrayList<String>();
        for (var fault : records) {
            for (var affected : fault.path("affected")) {
                var name = affected.at("/package/name").asText();
                var version = parts.getOrDefault(name, parts.get(name.replaceAll(".*:", ":")));
                if (version != null && isAffected(affected, version)) {
                    found.add(
                            "%s %s: %s %s"
                                    .formatted(
                                            name,
                                            version,
                                            fault.path("id").asText(),
                                            fault.path("summary").asText()));
                }
            }
        }
        return found;
    }

    private static boolean isAffected(JsonNode affected, String version) {
        for (var each : affected.path("versions")) {
            if (each.asText().equals(version)) {
                return true;
            }
        }
        for (var range : affected.path("ranges")) {
            if (isWithin(range.path("events"), new ComparableVersion(version))) {
                return true;
            }
        }
        return false;
    }

    /** The events of a range come in order: introduced, fixed, introduced again. */
    private static boolean isWithin(JsonNode events, ComparableVersion version) {
        boolean within = false;
        for (var event : events) {
            if (event.has("introduced") && isAtLeast(version, event, "introduced")) {
                within = true;
            }
            if (event.has("fixed") && isAtLeast(version, event, "fixed")) {
                within = false;
            }
            if (event.has("last_affected")
                    && version.compareTo(version(event, "last_affected")) > 0) {
                within = false;
            }
        }
        return within;
    }

    private static boolean isAtLeast(ComparableVersion version, JsonNode event, String key) {
        return version.compareTo(version(event, key)) >= 0;
    }

    private static ComparableVersion version(JsonNode event, String key) {
        return new ComparableVersion(event.path(key).asText());
    }
}
