package org.platen.filestore;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.log.ContextLog;

/**
 * The folders below the root of the store. Each contains the bytes of one managed file or folder.
 * Their names have no meaning. They are distributed over 256 folders, because many file systems
 * slow down with very many entries in one.
 */
public record Folders(Path root) {

    private static final System.Logger LOG = ContextLog.of(Folders.class);

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{32}");

    /** Creates an empty folder. */
    Path fresh() {
        var name = UUID.randomUUID().toString().replace("-", "");
        var folder = root.resolve(name.substring(0, 2)).resolve(name);
        try {
            return Private.folders(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name by which rows refer to one of these folders. */
    public String name(Path folder) {
        if (!contains(folder)) {
            throw new IllegalArgumentException(folder + " is not a folder of the file store");
        }
        return relative(folder);
    }

    /**
     * Returns whether this is the folder of one managed file or folder, and neither its parent nor
     * its content.
     */
    public boolean contains(Path folder) {
        return folder.isAbsolute()
                && folder.startsWith(root)
                && NAME.matcher(relative(folder)).matches();
    }

    private String relative(Path folder) {
        return root.relativize(folder).toString().replace('\\', '/');
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** The path of the bytes of a managed file. */
    public Path path(ManagedFile file) {
        var folder = path(file.folder());
        return file.member().map(folder::resolve).orElse(folder);
    }

    /** Removes the bytes of a managed file, and everything else in its folder. */
    public void discard(ManagedFile file) {
        discard(path(file.folder()));
    }

    /** The total size of all files in the folder, in bytes. */
    static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes a folder with everything in it. The sweep of orphans removes later what cannot be
     * removed now.
     */
    public void discard(Path folder) {
        name(folder);
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(folder, new Removal());
            }
        } catch (IOException e) {
            LOG.log(WARNING, "cannot remove " + folder + " now", e);
        }
    }

    /** Ensures that the folder, its files and their names survive a power failure. */
    void sync(Path folder) {
        var shard = root.resolve(name(folder).substring(0, 2));
        try {
            Files.walkFileTree(folder, new FolderSync());
            FolderSync.sync(shard);
            FolderSync.sync(root);
            FolderSync.sync(root.resolve("..")); // the first file creates the root
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not follow links, so that nothing outside the folder is removed. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
                throws IOException {
            Files.delete(folder);
            return super.postVisitDirectory(folder, fault);
        }
    }
}
