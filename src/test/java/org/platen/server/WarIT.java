package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The WAR that people deploy. */
class WarIT {

    private static final Path WAR = Path.of("target", "platen.war");

    private static List<String> entries() throws IOException {
        try (var war = new ZipFile(WAR.toFile())) {
            return war.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void programs_of_the_launcher_and_of_maintainers_are_not_in_it() throws IOException {
        assertThat(entries())
                .contains("WEB-INF/classes/org/platen/engine/Assembler.class")
                .noneMatch(name -> name.contains("org/platen/demo/"))
                .noneMatch(name -> name.contains("org/platen/engine/cli/"))
                .noneMatch(name -> name.contains("org/platen/openapi/"))
                .noneMatch(name -> name.contains("org/platen/bench/"))
                .noneMatch(name -> name.contains("org/platen/chaos/"));
    }

    @Test
    void its_licence_and_those_of_its_libraries_are_in_it() throws IOException {
        assertThat(entries()).contains("META-INF/LICENSE", "META-INF/THIRD-PARTY.txt");
    }

    @Test
    void the_documents_of_the_interfaces_and_their_viewer_are_in_it() throws IOException {
        assertThat(entries())
                .contains(
                        "openapi.json",
                        "openapi-compatible.json",
                        "api/index.html",
                        "WEB-INF/classes/META-INF/microprofile-config.properties")
                .anyMatch(name -> name.startsWith("WEB-INF/lib/swagger-ui-"))
                .noneMatch(name -> name.contains("microprofile-openapi-api"));
    }
}
