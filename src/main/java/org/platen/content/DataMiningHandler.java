package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.operation.Operation;
import org.platen.operation.work.Claim;
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

    private final BudgetLimits limits = BudgetLimits.ofOperation();

    @Inject FileStore files;

    @Inject ContentSets sets;

    @Inject ContentReader reader;

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
        var content = content(file, claim);
        claim.step("Storing the content set");
        claim.progress(PERCENT_READ, 100);
        return new NewContentSet(sets, file::id, content);
    }

    private ReadContent content(ManagedFile file, Claim claim) {
        var budget = new Budget(limits, claim::check);
        budget.receive(file.size());
        try {
            return reader.pdf(
                    files.path(file),
                    LABEL,
                    new Splitting.AtParts(),
                    Optional.empty(),
                    budget,
                    (done, total) -> claim.progress(done * PERCENT_READ / 100, total));
        } catch (BrokenDocumentException e) {
            throw failed(String.valueOf(e.getMessage()), file, e);
        } catch (BudgetExceededException e) {
            throw failed(e.problem().message(), file, e);
        }
    }

    private static ProblemException failed(String reason, ManagedFile file, Exception cause) {
        return new ProblemException(
                Problem.failed(
                        "Error executing DM configuration. " + reason, Long.toString(file.id())),
                cause);
    }
}
