package org.platen.delivery;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.platen.database.SchemaReady;
import org.platen.log.ContextLog;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * The folders to which files can be delivered. They are checked when an operation is accepted, so
 * that an unusable folder is refused then, and not at night.
 */
@ApplicationScoped
public class DeliveryFolders {

    private static final System.Logger LOG = ContextLog.of(DeliveryFolders.class);

    @Inject DeliverySettings settings;

    void begin(@Observes SchemaReady event) {
        if (settings.isDefault()) {
            create(settings.first());
        }
        settings.roots().stream()
                .filter(root -> !Files.isDirectory(root))
                // Not created, because it may be a network drive that is not mounted yet.
                .forEach(
                        root ->
                                LOG.log(
                                        WARNING,
                                        DeliverySettings.KEY
                                                + ": there is no folder "
                                                + root
                                                + "; nothing can be delivered there until it exists."));
    }

    private static void create(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + root + " cannot be created.", e);
        }
    }

    /**
     * Returns the folder that a preset names.
     *
     * @param presetFolder relative to the first root
     * @return its real path
     * @throws ProblemException 400 when there is no such folder, or files cannot be put there
     */
    public Path folder(String presetFolder) {
        var root = settings.first();
        return FolderCheck.usable(
                path(presetFolder, root),
                List.of(root),
                presetFolder,
                " Create it on the server, or name another one in delivery.folder of the preset.");
    }

    /**
     * Returns a folder that is named by its absolute path.
     *
     * @param jobOutputFolder absolute; one of the roots or a folder below one
     * @return its real path
     * @throws ProblemException 400 when there is no such folder, or files cannot be put there
     */
    public Path absolute(String jobOutputFolder) {
        var folder = path(jobOutputFolder, Path.of(""));
        if (!folder.isAbsolute()) {
            throw refuse(
                    "The folder " + jobOutputFolder + " of jobOutputFolder must be absolute.",
                    jobOutputFolder);
        }
        return FolderCheck.usable(
                folder,
                settings.roots(),
                jobOutputFolder,
                " Create it on the server, or name another one in jobOutputFolder.");
    }

    private static Path path(String folder, Path root) {
        try {
            return root.resolve(folder).normalize();
        } catch (InvalidPathException e) {
            throw refuse(
                    "The delivery folder is not a valid path: " + e.getMessage() + ".", folder);
        }
    }

    static ProblemException refuse(String message, String asSent) {
        return new ProblemException(Problem.of(ProblemCode.DELIVERY_FOLDER, message, asSent));
    }
}
