package org.platen.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks whether faults are published of what Platen ships. Needs no network, but a list: {@code
 * -Dplaten.known-faults=FOLDER}.
 */
class KnownFaultsIT {

    private static final Path TARGET = Path.of("target");

    @TempDir Path folder;

    @Test
    void the_lists_of_parts_name_what_is_shipped() throws IOException {
        assertThat(parts())
                .containsKeys(
                        "org.apache.pdfbox:pdfbox",
                        "com.nimbusds:nimbus-jose-jwt",
                        "io.undertow:undertow-core",
                        ":hibernate-core");
    }

    @Test
    void a_published_fault_is_found_by_range_and_by_version() throws IOException {
        Files.writeString(
                folder.resolve("one.json"),
                """
                {"id":"X-1","summary":"reads too far","affected":[{"package":{"name":"a:b"},
                 "ranges":[{"events":[{"introduced":"0"},{"fixed":"1.10"},{"introduced":"2.0"},{"last_affected":"2.1"}]}]}]}
                """);
        Files.writeString(
                folder.resolve("two.json"),
                """
                {"id":"X-2","affected":[{"package":{"name":"c:d"},"versions":["3"]}]}
                """);
        var faults = KnownFaults.in(folder);

        assertThat(faults.of(Map.of("a:b", "1.9", "c:d", "3")))
                .containsExactlyInAnyOrder("a:b 1.9: X-1 reads too far", "c:d 3: X-2 ");
        assertThat(faults.of(Map.of(":b", "2.1"))).hasSize(1);
        assertThat(faults.of(Map.of("a:b", "1.10", "c:d", "3.1"))).isEmpty();
        assertThat(faults.of(Map.of("a:b", "2.2", "e:f", "1"))).isEmpty();
    }

    @Test
    void nothing_that_is_shipped_has_a_fault_of_the_list() throws IOException {
        var list = System.getProperty("platen.known-faults");
        assumeTrue(list != null, "no list is given");

        assertThat(KnownFaults.in(Path.of(list)).of(parts())).isEmpty();
    }

    private static Map<String, String> parts() throws IOException {
        var parts = new HashMap<>(Parts.ofFiles(TARGET.resolve("server/modules")));
        parts.putAll(Parts.ofFiles(TARGET.resolve("platen/WEB-INF/lib")));
        // Some files do not say what they are. Maven makes the list unless it is offline.
        var list = TARGET.resolve("platen-sbom.json");
        if (Files.exists(list)) {
            parts.putAll(Parts.ofList(list));
        }
        return parts;
    }
}
