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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of the WAR, by the list that the build makes (CycloneDX), and those of the server.
 */
final class Parts {

    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private Parts() {}

    /** The versions of a list, by {@code group:artifact}. */
    static Map<String, String> ofList(Path bom) throws IOException {
        var parts = new TreeMap<String, String>();
        for (var part : new ObjectMapper().readTree(bom.toFile()).path("components")) {
            parts.put(
                    part.path("group").asText() + ":" + part.path("name").asText(),
                    part.path("version").asText());
        }
        return parts;
    }

    /**
     * The same of the JAR files in a folder, by what they say of themselves, or else by their
     * names; then as {@code :artifact}.
     */
    static Map<String, String> ofFiles(Path folder) throws IOException {
        var parts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                var descriptions = descriptions(jar);
                for (var each : descriptions) {
                    parts.put(
                            each.getProperty("groupId") + ":" + each.getProperty("artifactId"),
                            each.getProperty("version"));
                }
                var name = NAME.matcher(jar.getFileName().toString());
                if (descriptions.isEmpty() && name.matches()) {
                    parts.put(":" + name.group(1), name.group(2));
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
