package org.platen.filestore.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.filestore.Plugged;
import org.platen.filestore.SampleStore;
import org.platen.maintenance.Throttle;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class OrphanSweepTest {

    @TempDir Path root;

    @Test
    void old_folders_without_a_row_are_swept_away() throws IOException {
        var store = new SampleStore(root);
        var files = store.files();
        var kept = files.path(store.keepSample());
        var young = files.newFolder();
        var old = files.newFolder();
        var atWork = files.newFolder();
        Files.writeString(atWork.resolve("growing"), "abc");
        var needed = files.newFolder();
        age(kept, kept.resolveSibling("."), old, atWork, needed);
        var sweep = new OrphanSweep();
        sweep.rows = store.rows();
        sweep.settings = store.settings();
        sweep.uses = Plugged.beans(List.of(folders -> Set.of(files.name(needed))));
        sweep.begin();

        sweep.removeFolders(Instant.now().minus(Duration.ofDays(1)), new Throttle(() -> false));

        assertThat(old).doesNotExist();
        assertThat(List.of(kept, young, atWork, needed))
                .allSatisfy(path -> assertThat(path).exists());
    }

    private static void age(Path... paths) throws IOException {
        for (var path : paths) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }
}
