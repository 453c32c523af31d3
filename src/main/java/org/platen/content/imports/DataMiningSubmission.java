package org.platen.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.StagedUpload;
import org.platen.operation.NewOperation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.Priority;
import org.platen.operation.Reference;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Accepts requests for content sets, in one transaction that also protects their files from
 * removal.
 */
@ApplicationScoped
@Transactional
class DataMiningSubmission {

    /** The kind under which operations refer to a data file. */
    static final String NEED = "data file";

    @Inject FileStore files;

    @Inject Operations operations;

    OperationId submit(DataMiningRequest request, String user) {
        if (files.hold(request.dataFile()).isEmpty()) {
            throw new ProblemException(Problem.missing("Datafile", request.dataFile()));
        }
        return accept(request, user);
    }

    /** Stores an upload, and accepts an operation that imports it. */
    OperationId submit(
            StagedUpload upload, DataMiningRequest.Kind kind, ImportOptions options, String user) {
        var name = kind == DataMiningRequest.Kind.PDF ? options.name() : null;
        var file = files.keep(upload, name, FileType.DATA_FILE, false);
        return accept(new DataMiningRequest(kind, file.id(), options), user);
    }

    private OperationId accept(DataMiningRequest request, String user) {
        return operations.submit(
                new NewOperation(DataMiningHandler.TYPE, request.json(), user, Priority.NORMAL)
                        .needing(List.of(new Reference(NEED, request.dataFile()))));
    }
}
