package org.platen.filestore.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.filestore.StagedUpload;
import org.platen.filestore.UploadCheck;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Receives uploads, has them checked by the feature that owns their type, and stores them. */
@ApplicationScoped
class Uploads {

    @Inject FileStore files;

    @Inject @Any Instance<UploadCheck> checks;

    /**
     * Stores a file.
     *
     * @param announced the size in bytes that the client announces; negative if unknown
     */
    ManagedFile take(NewFile file, InputStream body, long announced) {
        files.announce(announced);
        var received = files.receive(body, announced);
        try {
            check(file, received);
            return files.keep(received, file.name(), file.type(), file.persistent());
        } catch (RuntimeException | Error e) {
            files.discard(received.folder());
            throw e;
        }
    }

    private void check(NewFile file, StagedUpload received) {
        if (received.size() == 0) {
            throw new ProblemException(
                    Problem.badRequest("The body is empty; send the file as the body."));
        }
        checks.stream()
                .filter(check -> check.type() == file.type())
                .forEach(check -> check.check(received.file(), file.name()));
    }
}
