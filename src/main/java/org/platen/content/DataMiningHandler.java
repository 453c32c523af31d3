package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.operation.Operation;
import org.platen.operation.work.Claim;
import org.platen.operation.work.LostClaimException;
import org.platen.operation.work.OperationHandler;
import org.platen.operation.work.Publication;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Does the work of the Data Mapping service. */
@ApplicationScoped
class DataMiningHandler implements OperationHandler {

    static final String TYPE = "DataMiningRestService";

    /** The name of the file in messages. */
    private static final String LABEL = "PDF";

    private static final int PERCENT_READ = 80;

    /** In bytes: reading more takes about a second and longer. */
    private static final long LARGE = 20L << 20;

    @Inject FileStore files;

    @Inject ContentSets sets;

    @Inject PdfPasswords passwords;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean isLarge(Operation operation) {
        var request = DataMiningRequest.ofJson(operation.request());
        return files.find(request.dataFile()).filter(file -> file.size() > LARGE).isPresent();
    }

    @Override
    public Publication handle(Claim claim) {
        var request = DataMiningRequest.ofJson(claim.request());
        return switch (request.kind()) {
            case PDFVTCS -> pdfVtToContentSet(file(request.dataFile()), claim);
        };
    }

    private ManagedFile file(long id) {
        return files.find(id)
                .orElseThrow(() -> new ProblemException(Problem.missing("Datafile", id)));
    }

    private Publication pdfVtToContentSet(ManagedFile file, Claim claim) {
        claim.step("Reading the PDF");
        claim.check();
        var items = items(file, claim);
        claim.step("Storing the content set");
        claim.progress(PERCENT_READ, 100);
        claim.check();
        return () -> Long.toString(sets.create(file::id, items));
    }

    private List<NewItem> items(ManagedFile file, Claim claim) {
        try (var check = new ItemCheck(passwords.all(), claim::isLost)) {
            return check.items(files.path(file), LABEL, new Splitting.AtParts());
        } catch (BrokenDocumentException e) {
            throw new ProblemException(
                    Problem.failed(
                            "Error executing DM configuration. " + e.getMessage(),
                            Long.toString(file.id())),
                    e);
        } catch (AssemblyCancelledException e) {
            throw new LostClaimException(claim.id());
        }
    }
}
