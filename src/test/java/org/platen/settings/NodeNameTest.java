package org.platen.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeNameTest {

    private static final int MAX = 23;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "press",
                "press.example.com",
                "a-very-long-name-of-a-host-in-a-cluster-7",
                "strange host!",
                "under_score"
            })
    void the_default_is_the_same_as_that_of_the_launcher(String host) throws Exception {
        var name = NodeName.of(host, 10_000);

        assertThat(name).isEqualTo(ofLauncher(host)).hasSizeLessThanOrEqualTo(MAX);
    }

    private static String ofLauncher(String host) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder(
                        "bash",
                        "-c",
                        """
                        . src/launcher/settings.sh
                        hostname() { printf %s "$HOST"; }
                        PLATEN_NODE='' PLATEN_HTTP_PORT=10000
                        name_node
                        printf %s "$PLATEN_NODE"
                        """);
        shell.environment().put("HOST", host);
        var process = shell.redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return told;
    }
}
