package org.platen.filestore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Ensures that files and their names survive a power failure. */
final class FolderSync extends SimpleFileVisitor<Path> {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private static void syncFile(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Ensures that the names in a folder survive. */
    static void sync(Path folder) throws IOException {
        if (WINDOWS) {
            return; // Windows cannot open folders, and need not: names are journaled
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            syncFile(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
            throws IOException {
        sync(folder);
        return super.postVisitDirectory(folder, fault);
    }
}
