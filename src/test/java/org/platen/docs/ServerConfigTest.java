package org.platen.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database settings in the files for servers and in the parts of the launcher. */
class ServerConfigTest {

    private static final Path PAYARA = Path.of("server-config/payara");

    private static final String IDLE = "options=-c%20idle_in_transaction_session_timeout=15000";

    @ParameterizedTest
    @CsvSource({
        "preboot.txt, server.txt",
        "preboot-h2.txt, server-h2.txt",
        "preboot-postgresql.txt, server-postgresql.txt"
    })
    void payara_server_gets_the_commands_of_payara_micro(String micro, String server)
            throws IOException {
        var expected =
                commands(micro).stream()
                        // The address of a domain is its administrator's.
                        .filter(command -> !command.contains("PLATEN_BIND"))
                        .map(command -> command.replace("http-listener.", "http-listener-1."))
                        .toList();

        assertThat(expected).isNotEmpty();
        assertThat(commands(server)).containsSubsequence(expected);
    }

    @Test
    void a_url_of_postgresql_gets_the_limits_of_sessions() throws Exception {
        assertThat(completed("jdbc:postgresql://db/platen"))
                .isEqualTo(
                        "jdbc:postgresql://db/platen?"
                                + IDLE
                                + "&ApplicationName=platen-a-1&socketTimeout=60");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/platen?ssl=true&" + IDLE,
                "jdbc:postgresql://db/platen?ApplicationName=press&socketTimeout=10"
            })
    void a_url_keeps_what_it_has_and_gets_each_limit_once(String url) throws Exception {
        assertThat(completed(url))
                .startsWith(url)
                .containsOnlyOnce("idle_in_transaction_session_timeout=")
                .containsOnlyOnce("ApplicationName=")
                .containsOnlyOnce("socketTimeout=");
    }

    @Test
    void options_without_the_limit_are_refused_with_what_to_add() throws Exception {
        assertThat(completed("jdbc:postgresql://db/platen?options=-c%20search_path=platen"))
                .isEqualTo(
                        "refused: The options in PLATEN_DB_URL lack"
                                + " idle_in_transaction_session_timeout; add"
                                + " %20-c%20idle_in_transaction_session_timeout=15000 to them.");
    }

    private static List<String> commands(String file) throws IOException {
        try (Stream<String> lines = Files.lines(PAYARA.resolve(file))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    /** The URL that the start scripts make of another one, or what they say. */
    private static String completed(String url) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder(
                        "bash",
                        "-c",
                        """
                        . src/launcher/settings.sh
                        refuse() { printf 'refused: %s' "$*"; exit; }
                        complete_database_url
                        printf %s "$PLATEN_DB_URL"
                        """);
        shell.environment().put("PLATEN_DB_URL", url);
        shell.environment().put("PLATEN_NODE", "a-1");
        var process = shell.redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return told;
    }
}
