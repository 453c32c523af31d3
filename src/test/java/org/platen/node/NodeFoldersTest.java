package org.platen.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.maintenance.Throttle;
import org.platen.settings.NodeSettings;

/** The folders that nodes leave behind, each with a name of its own. */
@SuppressWarnings("UnnecessaryAssignment") // this test is what injects
class NodeFoldersTest {

    private static final Duration EIGHT_DAYS = Duration.ofDays(8);

    private static final String STORE = "data/tx-object-store/ShadowNoFileLockStore/defaultStore/";

    private final Instant now = Instant.now();

    @TempDir Path data;

    private final UnusedNodes cleanup = new UnusedNodes();

    @BeforeEach
    void begin() {
        cleanup.settings = new NodeSettings(data, "me");
        cleanup.clock = () -> now;
    }

    @Test
    void a_folder_that_no_node_uses_is_removed_and_nothing_else() throws IOException {
        write("me", "log/server.log", EIGHT_DAYS);
        write("gone", "log/server.log", EIGHT_DAYS);
        write("gone", STORE + "EISNAME/0_ffff", EIGHT_DAYS);
        write("gone", STORE + "Recovery/TransactionStatusManager/0_ffff", EIGHT_DAYS);
        write("quiet", "log/server.log", EIGHT_DAYS);
        new NodeFolders(data.resolve("nodes")).mark("quiet", now);
        write("lately", "log/server.log", Duration.ofDays(6));

        assertThat(cleanup.run(new Throttle(() -> false))).isEqualTo(1);

        assertThat(data.resolve("nodes")).isDirectoryNotContaining("glob:**/gone");
        assertThat(data.resolve("nodes/me")).exists();
        assertThat(data.resolve("nodes/quiet")).exists();
        assertThat(data.resolve("nodes/lately")).exists();
    }

    @Test
    void a_folder_with_transactions_stays_and_is_reported() throws IOException {
        write("cut-off", STORE + "StateManager/BasicAction/0_ffff", EIGHT_DAYS);

        assertThat(cleanup.run(new Throttle(() -> false))).isZero();

        var finding = new OfflineNodes().of(null, data, now).inspect(false).get(0);
        assertThat(finding.count()).isEqualTo(1);
        assertThat(finding.examples()).containsExactly("cut-off");
    }

    @Test
    void links_are_not_followed() throws IOException {
        write("gone", "log/server.log", EIGHT_DAYS);
        var precious = Files.createDirectories(data.resolve("precious"));
        Files.writeString(precious.resolve("letter"), "letter");
        age(precious, EIGHT_DAYS);
        Files.createSymbolicLink(data.resolve("nodes/gone/link"), precious);
        age(data.resolve("nodes/gone"), EIGHT_DAYS);

        NodeFolders.remove(data.resolve("nodes/gone"));

        assertThat(precious.resolve("letter")).exists();
        assertThat(data.resolve("nodes/gone")).doesNotExist();
    }

    private void write(String node, String file, Duration age) throws IOException {
        var path = data.resolve("nodes").resolve(node).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "text");
        age(data.resolve("nodes").resolve(node), age);
    }

    private void age(Path folder, Duration age) throws IOException {
        var then = FileTime.from(now.minus(age));
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.setLastModifiedTime(path, then);
            }
        }
    }
}
