package org.platen.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The bytes of a file or folder as its row describes them.
 *
 * @param name the name in the report
 * @param path where the bytes are stored
 * @param size the size; of a folder, the total size of its files
 * @param sha256 the checksum, if there is one
 */
public record StoredBytes(String name, Path path, long size, Optional<String> sha256) {

    /** The ways in which bytes may differ from their row. */
    enum Fault {
        MISSING(
                "rowsWithoutBytes",
                "Bytes were removed from the store from outside, or were not restored. Uploads that"
                        + " nothing needs are removed by the next cleanup; restore the others, or"
                        + " delete them by their IDs."),
        SIZE(
                "wrongSizes",
                "Files are shorter or longer than when they were stored. Restore them, or delete"
                        + " them by their IDs."),
        CHECKSUM(
                "wrongChecksums",
                "The bytes of files have changed since they were stored. Restore them, or delete"
                        + " them by their IDs.");

        private final String kind;

        private final String meaning;

        Fault(String kind, String meaning) {
            this.kind = kind;
            this.meaning = meaning;
        }

        String kind() {
            return kind;
        }

        String meaning() {
            return meaning;
        }
    }

    Optional<Fault> fault(boolean checksums) {
        try {
            if (actualSize() != size) {
                return Optional.of(Fault.SIZE);
            }
            return checksums && sha256.isPresent() && !sha256.get().equals(actualSha256())
                    ? Optional.of(Fault.CHECKSUM)
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(Fault.MISSING);
        }
    }

    private long actualSize() throws IOException {
        try (var files = Files.walk(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private String actualSha256() throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return DigestUtils.sha256Hex(bytes);
        }
    }
}
