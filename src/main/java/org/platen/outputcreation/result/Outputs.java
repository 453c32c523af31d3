package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.Remarks;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.FileExtent;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The outputs of operations. */
@ApplicationScoped
@Transactional
public class Outputs {

    @PersistenceContext EntityManager em;

    @Inject FileStore files;

    @Inject Operations operations;

    /**
     * Publishes a new output: writes managed files and rows, in the transaction of the caller.
     *
     * @return the id of the managed file that clients receive
     */
    public long keep(NewOutput made) {
        var folder = files.keepFolder(made.folder(), made.name(), FileType.GENERIC, false);
        var result = result(made, folder);
        var operation = made.operation().value();
        em.persist(new Output(made, folder.id(), result.id()));
        made.files().forEach(file -> em.persist(new KeptFile(operation, file)));
        made.leftOut().forEach(one -> em.persist(new KeptLeftOut(operation, one)));
        remark(made);
        operations.count(made.operation(), made.counts());
        return result.id();
    }

    private void remark(NewOutput made) {
        if (!made.leftOut().isEmpty() || made.warnings() > 0) {
            var first =
                    made.leftOut().stream()
                            .limit(Remarks.MAX_FIRST)
                            .map(PlacedDocument::leftOut)
                            .toList();
            operations.remark(
                    made.operation(), new Remarks(made.leftOut().size(), first, made.warnings()));
        }
    }

    private ManagedFile result(NewOutput made, ManagedFile folder) {
        if (made.files().size() > 1) {
            return folder;
        }
        var only = made.files().get(0);
        return files.keepMember(folder, only.name(), only.printed().bytes(), only.sha256());
    }

    /** Returns those of the managed files that are the folders of outputs. */
    Set<Long> foldersAmong(Collection<Long> fileIds) {
        return new HashSet<>(
                em.createQuery(
                                "select o.folderId from Output o where o.folderId in :ids",
                                Long.class)
                        .setParameter("ids", fileIds)
                        .getResultList());
    }

    /** Removes the files of an output, if they still exist. */
    public void removeFiles(OperationId operation) {
        find(operation).flatMap(output -> files.find(output.folderId())).ifPresent(files::expire);
    }

    public void forget(List<OperationId> operations) {
        var ids = operations.stream().map(OperationId::value).toList();
        em.createQuery("delete from KeptLeftOut d where d.key.operationId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery("delete from KeptFile f where f.key.operationId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        em.createQuery("delete from Output o where o.operationId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** The extent of an operation's output. */
    public FileExtent extentOf(OperationId operation) {
        return of(operation).extent();
    }

    Output of(OperationId operation) {
        return find(operation).orElseThrow(() -> gone(operation));
    }

    Optional<Output> find(OperationId operation) {
        return Optional.ofNullable(em.find(Output.class, operation.value()));
    }

    /** The print files, in order. */
    List<KeptFile> filesOf(OperationId operation) {
        return em.createQuery(
                        "select f from KeptFile f where f.key.operationId = :operation order by f.key.nr",
                        KeptFile.class)
                .setParameter("operation", operation.value())
                .getResultList();
    }

    /** The numbers of the documents that were left out of the output, ascending. */
    public List<Long> leftOutOf(OperationId operation) {
        return em.createQuery(
                        "select d.key.nr from KeptLeftOut d where d.key.operationId = :operation"
                                + " order by d.key.nr",
                        Long.class)
                .setParameter("operation", operation.value())
                .getResultList();
    }

    /** The first of the documents that were left out. */
    List<KeptLeftOut> firstLeftOutOf(OperationId operation, int limit) {
        return em.createQuery(
                        "select d from KeptLeftOut d where d.key.operationId = :operation"
                                + " order by d.key.nr",
                        KeptLeftOut.class)
                .setParameter("operation", operation.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Like {@link #of}, but requires that the files still exist. */
    Output available(OperationId operation) {
        files.bytes(folderOf(operation));
        return of(operation);
    }

    boolean isAvailable(Output output) {
        return files.find(output.folderId()).filter(files::hasBytes).isPresent();
    }

    /** The managed folder that contains the output. */
    ManagedFile folderOf(OperationId operation) {
        return files.find(of(operation).folderId()).orElseThrow(() -> gone(operation));
    }

    private static ProblemException gone(OperationId operation) {
        return new ProblemException(
                Problem.notFound("The output of this operation has been deleted.", operation));
    }
}
