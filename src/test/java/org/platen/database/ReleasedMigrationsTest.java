package org.platen.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The migrations that count as released: databases have executed them, and a node with other ones
 * would refuse these databases. A release adds its own to {@code migrations.txt}.
 */
class ReleasedMigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void released_migrations_never_change() throws IOException {
        assertThat(present()).containsAllEntriesOf(released());
    }

    @Test
    void later_ones_have_higher_numbers() throws IOException {
        var released = released().keySet();
        int highest =
                released.stream().mapToInt(ReleasedMigrationsTest::number).max().orElseThrow();

        assertThat(present().keySet())
                .filteredOn(file -> !released.contains(file))
                .allSatisfy(file -> assertThat(number(file)).isGreaterThan(highest));
    }

    /** The number in a name such as {@code V12__retention.sql}. */
    private static int number(String file) {
        return Integer.parseInt(file.substring(1, file.indexOf('_')));
    }

    private static Map<String, String> released() throws IOException {
        try (var list = ReleasedMigrationsTest.class.getResourceAsStream("migrations.txt")) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(" ")))
                    .collect(Collectors.toMap(parts -> parts.get(1), parts -> parts.get(0)));
        }
    }

    private static Map<String, String> present() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.collect(
                    Collectors.toMap(
                            file -> file.getFileName().toString(),
                            ReleasedMigrationsTest::sha256,
                            (one, other) -> other,
                            TreeMap::new));
        }
    }

    private static String sha256(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
