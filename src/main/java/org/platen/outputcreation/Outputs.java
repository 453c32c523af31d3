package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;
import org.platen.operation.OperationId;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** What operations have made. */
@ApplicationScoped
@Transactional
class Outputs {

    @PersistenceContext EntityManager em;

    @Inject FileStore files;

    /** Makes new output known: managed files and rows, in the transaction of the caller. */
    Output keep(NewOutput made) {
        var folder = files.keepFolder(made.folder(), made.name(), FileType.GENERIC, false);
        var result = result(made, folder);
        var operation = made.operation().value();
        var output = new Output(operation, folder.id(), result.id(), made.extent());
        em.persist(output);
        made.files().forEach(file -> em.persist(new KeptFile(operation, file)));
        return output;
    }

    private ManagedFile result(NewOutput made, ManagedFile folder) {
        if (made.files().size() > 1) {
            return folder;
        }
        var only = made.files().get(0);
        return files.keepMember(folder, only.name(), only.printed().bytes(), only.sha256());
    }

    Output of(OperationId operation) {
        return Optional.ofNullable(em.find(Output.class, operation.value()))
                .orElseThrow(() -> gone(operation));
    }

    /** In order. */
    List<KeptFile> filesOf(OperationId operation) {
        return em.createQuery(
                        "select f from KeptFile f where f.key.operationId = :operation order by f.key.nr",
                        KeptFile.class)
                .setParameter("operation", operation.value())
                .getResultList();
    }

    /** The managed folder that holds the output. */
    ManagedFile folderOf(OperationId operation) {
        return files.find(of(operation).folderId()).orElseThrow(() -> gone(operation));
    }

    private static ProblemException gone(OperationId operation) {
        return new ProblemException(
                Problem.notFound("The output of this operation has been deleted.", operation));
    }
}
