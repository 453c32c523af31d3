package org.platen.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetSettings;
import org.platen.content.ContentSets;
import org.platen.content.NewItems;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.filestore.ManagedFile;
import org.platen.operation.Claim;
import org.platen.operation.Findings;
import org.platen.operation.Operation;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationState;
import org.platen.operation.Operations;
import org.platen.operation.Publication;
import org.platen.operation.Remarks;
import org.platen.operation.facts.Counts;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.trace.Stage;
import org.platen.trace.Stages;

/** Executes the operations of the Data Mapping service. */
@ApplicationScoped
class DataMiningHandler implements OperationHandler {

    static final String TYPE = "DataMiningRestService";

    /** The name of the file in messages. */
    private static final String LABEL = "PDF";

    private static final int PERCENT_READ = 80;

    /** In bytes. Reading a larger file takes about a second or longer. */
    private static final long LARGE = 20L << 20;

    @Inject BudgetSettings budgets;

    @Inject FileStore files;

    @Inject ContentSets sets;

    @Inject ContentReader reader;

    @Inject Operations operations;

    @Inject Findings findings;

    @Inject Stages stages;

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
            case PDF, ZIP -> imported(file(request.dataFile()), request, claim);
        };
    }

    private Publication imported(ManagedFile file, DataMiningRequest request, Claim claim) {
        claim.step("Reading the documents");
        claim.check();
        var options = request.importOptions();
        var content =
                stages.measure(
                        Stage.READ,
                        () ->
                                reader.read(
                                        files.bytes(file),
                                        request.kind(),
                                        options,
                                        budget(file, claim),
                                        progress(claim)));
        claim.step("Storing the content set");
        claim.progress(PERCENT_READ, 100);
        return request.kind() == DataMiningRequest.Kind.ZIP
                ? publication(() -> reader.keepFolder(content, options), content, claim)
                        .afterwards(() -> files.expire(file))
                : publication(file::id, content, claim);
    }

    private NewContentSet publication(LongSupplier file, ReadContent content, Claim claim) {
        return new NewContentSet(
                () -> {
                    long warnings = content.warnings().count();
                    if (warnings > 0) {
                        operations.remark(claim.id(), new Remarks(0, List.of(), warnings));
                        findings.add(claim.id(), content.warnings().findings());
                    }
                    operations.count(claim.id(), counts(content.items()));
                    return sets.create(file, content.items());
                },
                content,
                () -> {});
    }

    private static Counts counts(NewItems items) {
        return new Counts(items.count(), items.pages(), null, null);
    }

    private Budget budget(ManagedFile file, Claim claim) {
        var budget = new Budget(budgets.ofOperation(), claim::check);
        budget.receive(file.size());
        return budget;
    }

    private static ContentReader.Progress progress(Claim claim) {
        return (done, total) -> claim.progress(done * PERCENT_READ / 100, total);
    }

    /** Removes the upload of a cancelled operation, which cannot be retried. */
    @Override
    public void abandon(Operation operation) {
        var request = DataMiningRequest.ofJson(operation.request());
        if (request.ownsFile() && operation.state() == OperationState.CANCELLED) {
            files.find(request.dataFile()).ifPresent(files::expire);
        }
    }

    private ManagedFile file(long id) {
        return files.find(id)
                .orElseThrow(() -> new ProblemException(Problem.missing("Datafile", id)));
    }

    private Publication pdfVtToContentSet(ManagedFile file, Claim claim) {
        claim.step("Reading the PDF");
        claim.check();
        var content = stages.measure(Stage.READ, () -> content(file, claim));
        claim.step("Storing the content set");
        claim.progress(PERCENT_READ, 100);
        return publication(file::id, content, claim);
    }

    private ReadContent content(ManagedFile file, Claim claim) {
        try {
            return reader.pdf(
                    files.bytes(file),
                    LABEL,
                    new Splitting.AtParts(),
                    Optional.empty(),
                    budget(file, claim),
                    progress(claim));
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
