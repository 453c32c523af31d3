package org.platen.delivery;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The file operations of a delivery, one by one. Tests let it fail at each of them. */
class FileOperations {

    /** Copies into a file that must not exist, and forces it to disk (fsync). */
    void copy(Path source, Path target) throws IOException {
        try (var in = FileChannel.open(source, READ);
                var out = FileChannel.open(target, CREATE_NEW, WRITE)) {
            long size = in.size();
            for (long done = 0; done < size; ) {
                done += in.transferTo(done, size - done, out);
            }
            out.force(true);
        }
    }

    /** Renames atomically; replaces an existing file. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Requires that a folder is the one that was checked when the operation was accepted: no part
     * of its path may have become a link since.
     *
     * @param folder a real path
     */
    void requireSame(Path folder) throws IOException {
        var real = folder.toRealPath();
        if (!real.equals(folder)) {
            throw new FileSystemException(
                    folder.toString(), real.toString(), "it has become a link to another folder");
        }
    }

    /** Returns whether a file exists, including a link without a target. */
    boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    /**
     * Returns the files in a folder whose names begin with the prefix; none if there is no such
     * folder.
     */
    List<Path> beginningWith(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.newDirectoryStream(folder, file -> name(file).startsWith(prefix))) {
            var found = new ArrayList<Path>();
            all.forEach(found::add);
            return found;
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Forces the names in a folder to disk (fsync). */
    void sync(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open folders
        }
        try (var channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
