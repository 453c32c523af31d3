package org.platen.supply;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The libraries of the WAR, by the list that the build makes (CycloneDX), and those of the server.
 */
final class Parts {

    private Parts() {}

    /** The versions by {@code group:artifact}. */
    static Map<String, String> ofWar(Path bom) throws IOException {
        var parts = new TreeMap<String, String>();
        for (var part : new ObjectMapper().readTree(bom.toFile()).path("components")) {
            parts.put(
                    part.path("group").asText() + ":" + part.path("name").asText(),
                    part.path("version").asText());
        }
        return parts;
    }

    /** The same of a provisioned server, by what its JAR files say of themselves. */
    static Map<String, String> ofServer(Path server) throws IOException {
        var parts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(server.resolve("modules"))) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                for (var each : descriptions(jar)) {
                    parts.put(
                            each.getProperty("groupId") + ":" + each.getProperty("artifactId"),
                            each.getProperty("version"));
                }
            }
        }
        return parts;
    }

    private static Collection<Properties> descriptions(Path jar) throws IOException {
        var all = new ArrayList<Properties>();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry :
                    file.stream().filter(e -> e.getName().endsWith("/pom.properties")).toList()) {
                var properties = new Properties();
                try (var in = file.getInputStream(entry)) {
                    properties.load(in);
                }
                if (properties.getProperty("version") != null) {
                    all.add(properties);
                }
            }
        }
        return all;
    }
}
