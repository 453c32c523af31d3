package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.platen.operation.FaultException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * Delivers the files of operations to folders from which other programs pick them up.
 *
 * <p>A file is never visible half written, and never overwrites a file that is not of the same
 * operation. An attempt may end at any point: the next one of the same operation leaves each file
 * once, whatever the first one had done.
 *
 * <p>The algorithm: a claim on the target is committed; the file is copied beside the target under
 * a temporary name; while the claim is locked, the copy is renamed. Therefore a file under one's
 * own claim has a known owner. A claim of another operation without a file can be taken over: its
 * file has been picked up, or it will notice before renaming that it lost its claim.
 */
@ApplicationScoped
public class Delivery {

    @Inject TargetClaims claims;

    FileOperations disk = new FileOperations();

    /**
     * Delivers files to a folder, under their own names. Where a name is taken by another file, the
     * operation's id is added to it.
     *
     * @param destination a folder returned by {@link DeliveryFolders}
     * @param beforeEach is called before each file; may end the delivery by an exception, after
     *     which {@link #withdraw} or another attempt may follow
     * @return the paths of the delivered files, in the same order
     * @throws ProblemException 500 when the folder cannot be written to
     */
    public List<Path> deliver(
            DeliveryAttempt sender, Path destination, List<Path> files, Runnable beforeEach) {
        try {
            return new FolderDelivery(sender, destination, claims, disk).deliver(files, beforeEach);
        } catch (UncheckedIOException e) {
            throw failed(destination, cause(e));
        } catch (IOException e) {
            throw failed(destination, e);
        }
    }

    /**
     * Removes the delivered files of an operation that have not been picked up. Does nothing if the
     * operation is being retried.
     *
     * @param sender the attempt after which the operation ended without a result
     * @throws ProblemException 500 when something cannot be removed
     */
    public void withdraw(DeliveryAttempt sender) {
        var byFolder =
                claims.heldBy(sender.operationId()).stream()
                        .collect(Collectors.groupingBy(target -> target.getParent()));
        byFolder.forEach((folder, targets) -> withdraw(sender, folder, targets));
    }

    private void withdraw(DeliveryAttempt sender, Path folder, List<Path> targets) {
        try {
            new FolderDelivery(sender, folder, claims, disk).withdraw(targets);
        } catch (UncheckedIOException e) {
            throw failed(folder, cause(e));
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static IOException cause(UncheckedIOException e) {
        return Objects.requireNonNull(e.getCause());
    }

    private static FaultException failed(Path folder, IOException e) {
        return FaultException.passing(
                Problem.failed(
                                "Files cannot be delivered to the folder "
                                        + folder
                                        + ": "
                                        + reason(folder, e)
                                        + ". Fix this, then retry the operation.",
                                folder.toString())
                        .as(code(e)),
                e);
    }

    private static ProblemCode code(IOException e) {
        return e instanceof FileAlreadyExistsException
                ? ProblemCode.DELIVERY_EXISTS
                : ProblemCode.DELIVERY_UNREACHABLE;
    }

    private static String reason(Path folder, IOException e) {
        if (e instanceof NoSuchFileException && !Files.isDirectory(folder)) {
            return "it no longer exists";
        }
        if (e instanceof AccessDeniedException) {
            return "the server's user has no permission to write to it";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.toString()
                : e.getMessage();
    }
}
