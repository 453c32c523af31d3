package org.platen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final int MAX_LINES = 250;

    @TempDir Path folder;

    private static List<String> scripts() throws IOException {
        var scripts = new ArrayList<>(List.of("platen", ".ci/run"));
        for (var parts : List.of("src/launcher", "src/dev")) {
            try (Stream<Path> files = Files.list(Path.of(parts))) {
                files.map(Path::toString).sorted().forEach(scripts::add);
            }
        }
        return scripts;
    }

    @Test
    void a_script_is_short_enough_to_be_read() throws IOException {
        for (var script : scripts()) {
            assertThat(Files.readAllLines(Path.of(script)))
                    .as(script)
                    .hasSizeLessThanOrEqualTo(MAX_LINES);
        }
    }

    @Test
    void shellcheck_finds_nothing() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "shellcheck"))),
                "shellcheck is not installed");
        var findings = folder.resolve("findings");
        var command = new ArrayList<>(List.of("shellcheck", "-x", "-S", "warning"));
        command.addAll(scripts());

        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(findings.toFile())
                        .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(findings, StandardCharsets.UTF_8)).isEmpty();
    }
}
