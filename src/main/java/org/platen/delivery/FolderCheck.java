package org.platen.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.platen.problem.ProblemException;

/** Checks that files can be delivered to a folder. */
final class FolderCheck {

    /** In characters. Leaves room for the name of a file in the database column. */
    private static final int MAX_LENGTH = 700;

    private FolderCheck() {}

    /**
     * Checks a folder. Does not access anything outside the roots, so that clients cannot find out
     * what exists there.
     */
    static Path usable(Path folder, List<Path> roots, String asSent, String advice) {
        if (roots.stream().noneMatch(folder::startsWith)) {
            throw outside(folder, asSent);
        }
        if (!Files.isDirectory(folder)) {
            var fault = Files.exists(folder) ? " is a file." : " does not exist.";
            throw DeliveryFolders.refuse("The folder " + folder + fault + advice, asSent);
        }
        var real = real(folder, asSent);
        if (reals(roots, asSent).noneMatch(real::startsWith)) {
            throw outside(folder, asSent);
        }
        requireRights(real, asSent);
        requireRoomInDatabase(real, asSent);
        return real;
    }

    private static void requireRights(Path folder, String asSent) {
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            throw DeliveryFolders.refuse(
                    "The server has no permission to read and write the folder "
                            + folder
                            + ". Grant these permissions to its user.",
                    asSent);
        }
    }

    private static void requireRoomInDatabase(Path folder, String asSent) {
        if (folder.toString().length() > MAX_LENGTH) {
            throw DeliveryFolders.refuse(
                    "The path of the folder "
                            + folder
                            + " has more than "
                            + MAX_LENGTH
                            + " characters. Use a shorter path.",
                    asSent);
        }
    }

    private static Stream<Path> reals(List<Path> roots, String asSent) {
        return roots.stream().filter(Files::exists).map(root -> real(root, asSent));
    }

    private static Path real(Path folder, String asSent) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw DeliveryFolders.refuse(
                    "The folder " + folder + " cannot be reached: " + e + ".", asSent);
        }
    }

    private static ProblemException outside(Path folder, String asSent) {
        return DeliveryFolders.refuse(
                "The folder "
                        + folder
                        + " is not one of the server's delivery folders, which are those below "
                        + DeliverySettings.KEY
                        + " in its settings.",
                asSent);
    }
}
