package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.platen.operation.fault.FaultException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Puts the files of operations into folders where others pick them up.
 *
 * <p>A file is never seen half written, and never overwrites what is not of the same operation. An
 * attempt may end at any point: the next one of the same operation leaves each file once, whatever
 * the first had done.
 *
 * <p>This is how: a claim on the target is committed; the file is copied beside it under a
 * temporary name; while the claim is locked, it is renamed. So whoever finds a file under a claim
 * of its own knows whose it is, and whoever finds a claim of another without a file can take it
 * over: the other one's file has been picked up, or the other one will see, before it renames, that
 * it lost its claim.
 */
@ApplicationScoped
public class Delivery {

    @Inject Claims claims;

    Disk disk = new Disk();

    /**
     * Puts files into a folder, under their own names. Where something else has such a name, the
     * operation's id is added to it.
     *
     * @param destination as {@link Destinations} gives it
     * @param beforeEach is called before each file; may end the delivery by an exception, after
     *     which {@link #withdraw} may follow, or another attempt
     * @return where the files are now, in the same order
     * @throws ProblemException 500 when the folder cannot be written to
     */
    public List<Path> deliver(
            Sender sender, Path destination, List<Path> files, Runnable beforeEach) {
        try {
            return new Consignment(sender, destination, claims, disk).deliver(files, beforeEach);
        } catch (UncheckedIOException e) {
            throw failed(destination, cause(e));
        } catch (IOException e) {
            throw failed(destination, e);
        }
    }

    /**
     * Removes what an operation delivered, as far as it still lies there. Does nothing to what was
     * delivered by an operation that is being tried again.
     *
     * @param sender the attempt after which the operation ended without a result
     * @throws ProblemException 500 when something cannot be removed
     */
    public void withdraw(Sender sender) {
        var byFolder =
                claims.heldBy(sender.operationId()).stream()
                        .collect(Collectors.groupingBy(target -> target.getParent()));
        byFolder.forEach((folder, targets) -> withdraw(sender, folder, targets));
    }

    private void withdraw(Sender sender, Path folder, List<Path> targets) {
        try {
            new Consignment(sender, folder, claims, disk).withdraw(targets);
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
                        "The folder "
                                + folder
                                + " cannot be delivered to: "
                                + reason(folder, e)
                                + ". See to it, then try the operation again.",
                        folder.toString()),
                e);
    }

    private static String reason(Path folder, IOException e) {
        if (e instanceof NoSuchFileException && !Files.isDirectory(folder)) {
            return "it is not there any more";
        }
        if (e instanceof AccessDeniedException) {
            return "the server's user lacks the right to";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.toString()
                : e.getMessage();
    }
}
