package org.platen.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own for the data folder, which can be filled. Needs root, and Linux. */
final class SmallDisk implements AutoCloseable {

    private static final long MIB = 1 << 20;

    private final Path image;

    private final Path folder;

    private final Path ballast;

    private SmallDisk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /** Mounts one, if that can be done here. */
    static Optional<SmallDisk> mount(Path folder, long mebibytes) {
        var image = folder.resolveSibling(folder.getFileName() + ".img");
        var disk = new SmallDisk(image, folder);
        try {
            Files.createDirectories(folder);
            try (var file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength(mebibytes * MIB);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Command.run("mkfs.ext4", "-q", "-m", "0", image.toString())
                && Command.run("mount", "-o", "loop", image.toString(), folder.toString())) {
            Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
            return Optional.of(disk);
        }
        disk.removeImage();
        return Optional.empty();
    }

    /** Leaves no byte free. */
    void fill() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            Command.run("fallocate", "-l", Long.toString(free - MIB), ballast.toString());
            try (var rest = Files.newOutputStream(folder.resolve("ballast-rest"))) {
                var block = new byte[4096];
                for (long written = 0; written < free; written += block.length) {
                    rest.write(block);
                }
            }
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    void empty() {
        try {
            Files.deleteIfExists(ballast);
            Files.deleteIfExists(folder.resolve("ballast-rest"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Lazily, if a server that did not end in time is still in there.
        if (Files.exists(image)
                && (Command.run("umount", folder.toString())
                        || Command.run("umount", "-l", folder.toString()))) {
            removeImage();
        }
    }

    private void removeImage() {
        try {
            Files.deleteIfExists(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
