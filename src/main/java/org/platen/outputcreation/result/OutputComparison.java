package org.platen.outputcreation.result;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.maintenance.ByteCheck;
import org.platen.maintenance.Inspection;
import org.platen.maintenance.StoredBytes;

/**
 * Compares the print files of outputs with their rows. An output of a single file is skipped,
 * because that file is a managed file, which the file store compares.
 */
record OutputComparison(EntityManager em, FileStore files) implements Inspection {

    static final String NAME = "outputs";

    private static final int BATCH = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> inspect(boolean checksums) {
        var check = new ByteCheck(checksums);
        var last = "";
        for (var page = after(last); !page.isEmpty(); page = after(last)) {
            page.forEach(output -> inspect(output, check));
            last = page.get(page.size() - 1).operationId();
        }
        return check.findings();
    }

    private List<Output> after(String operation) {
        em.clear(); // keeps the memory small, however many rows there are
        return em.createQuery(
                        "select o from Output o where o.operationId > :last"
                                + " and o.resultId = o.folderId order by o.operationId",
                        Output.class)
                .setParameter("last", operation)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** A folder that is gone as a whole is reported by the file store. */
    private void inspect(Output output, ByteCheck check) {
        files.find(output.folderId())
                .filter(files::hasBytes)
                .ifPresent(folder -> inspect(output, folder, check));
    }

    private void inspect(Output output, ManagedFile folder, ByteCheck check) {
        var printFiles =
                em.createQuery(
                                "select f from KeptFile f where f.key.operationId = :operation",
                                KeptFile.class)
                        .setParameter("operation", output.operationId())
                        .getResultList();
        printFiles.forEach(
                file -> check.check(bytes(output, folder, file), () -> files.hasBytes(folder)));
    }

    private StoredBytes bytes(Output output, ManagedFile folder, KeptFile file) {
        return new StoredBytes(
                output.operationId() + "/" + file.name(),
                files.path(folder).resolve(file.name()),
                file.size(),
                Optional.of(file.sha256()));
    }
}
