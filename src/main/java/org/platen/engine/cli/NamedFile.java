package org.platen.engine.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** A file, replaced atomically. */
record NamedFile(Path file) implements Target {

    @Override
    public Path workplace() {
        var folder = file.resolveSibling(".").normalize();
        if (Files.isDirectory(folder)) {
            requireRight();
            return folder;
        }
        throw new CommandFailedException(
                "-o "
                        + file
                        + (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                                ? ": " + folder + " is not a folder."
                                : ": there is no folder " + folder + "; create it first."));
    }

    /**
     * Checks the permission to write an existing file, because a read-only file could be replaced
     * as well.
     */
    private void requireRight() {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new CommandFailedException(
                    "-o " + file + ": you do not have permission to write that file.");
        }
    }

    @Override
    public void put(Path complete) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailedException("-o " + file + " is a folder.");
        }
        keepRights(complete);
        try {
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            putFromOtherDisk(complete);
        }
    }

    /**
     * Keeps the permissions of the previous file, so that nobody can read the new file who could
     * not read the previous one.
     */
    private void keepRights(Path complete) throws IOException {
        var older = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        var newer = Files.getFileAttributeView(complete, PosixFileAttributeView.class);
        if (older != null && newer != null && Files.exists(file)) {
            newer.setPermissions(older.readAttributes().permissions());
        }
    }

    /**
     * Replaces a file on another disk, which is necessary if one of several files is a link to it.
     */
    private void putFromOtherDisk(Path complete) throws IOException {
        var folder = Files.createTempDirectory(file.getParent(), WORK_FOLDER);
        var beside = folder.resolve(complete.getFileName());
        try {
            Files.copy(complete, beside, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(complete);
        } finally {
            Files.deleteIfExists(beside);
            Files.delete(folder);
        }
    }
}
