package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The folders of a server's file store as they were at some moment. */
record FilesOnDisk(Path root, Set<Path> folders) {

    /** Below the root, folders that spread the others; below those, one for each managed file. */
    private static final int DEPTH = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static FilesOnDisk of(PlatenServer server) {
        var root = server.data().resolve("files");
        return new FilesOnDisk(root, folders(root));
    }

    private static Set<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            return Set.of();
        }
        try (var all = Files.find(root, DEPTH, (path, is) -> isManaged(root, path))) {
            return all.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isManaged(Path root, Path path) {
        return root.relativize(path).getNameCount() == DEPTH;
    }

    boolean haveGrown() {
        return !added().isEmpty();
    }

    /** Those that are there now and were not there then. */
    Set<Path> added() {
        var added = new HashSet<>(folders(root));
        added.removeAll(folders);
        return added;
    }

    /** Soon, there is nothing that was not there then. */
    void assertNothingAdded() {
        var late = Instant.now().plus(PATIENCE);
        while (haveGrown() && Instant.now().isBefore(late)) {
            PlatenServer.sleep(Duration.ofMillis(50));
        }
        assertThat(folders(root)).isSubsetOf(folders);
    }

    /** Makes all that is there look as if it had not changed for so long. */
    void age(Duration time) throws IOException {
        var then = FileTime.from(Instant.now().minus(time));
        for (var folder : folders) {
            try (var all = Files.walk(folder)) {
                for (var path : all.toList()) {
                    Files.setLastModifiedTime(path, then);
                }
            }
        }
    }

    void awaitGrowth() {
        var late = Instant.now().plus(PATIENCE);
        while (!haveGrown()) {
            assertThat(Instant.now()).as("nothing new in %s", root).isBefore(late);
            PlatenServer.sleep(Duration.ofMillis(20));
        }
    }
}
