package org.platen.content.imports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.budget.BudgetSettings;
import org.platen.budget.Cost;
import org.platen.content.ContentSets;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.StagedUpload;
import org.platen.places.Places;
import org.platen.places.WorkPlaces;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Imports uploads as content sets: small ones at once, others by an operation. Nothing is stored of
 * an upload that cannot be used.
 */
@ApplicationScoped
class ContentImport {

    @Inject ImportSettings settings;

    @Inject BudgetSettings budgets;

    @Inject FileStore files;

    @Inject ContentReader reader;

    @Inject ContentSets sets;

    @Inject DataMiningSubmission submission;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private WorkPlaces places;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private BudgetLimits limits;

    @PostConstruct
    void begin() {
        limits = budgets.ofRequest();
        int number = settings.places();
        places =
                new WorkPlaces(
                        new Places(new Places.Limits(number, number, number, settings.waiting())),
                        ("Too many concurrent imports: %d are in progress (%s) and no"
                                        + " more can wait. Repeat the request after the time in Retry-After.")
                                .formatted(number, ImportSettings.PLACES_KEY));
    }

    /** Imports a PDF, each of whose items is a range of its pages. */
    ImportOutcome pdf(InputStream body, ImportOptions options, String user) {
        options.checkOfPdf();
        return take(body, DataMiningRequest.Kind.PDF, options, user);
    }

    /**
     * Imports a ZIP. Each PDF in it becomes an item, and the PDFs together become a managed folder.
     */
    ImportOutcome zip(InputStream body, ImportOptions options, String user) {
        options.checkOfZip();
        return take(body, DataMiningRequest.Kind.ZIP, options, user);
    }

    private ImportOutcome take(
            InputStream body, DataMiningRequest.Kind kind, ImportOptions options, String user) {
        var received = files.receive(body);
        if (received.size() == 0) {
            files.discard(received.folder());
            throw empty();
        }
        if (received.size() > settings.bytes()) {
            return accepted(received, kind, options, user);
        }
        try {
            return places.call(user, () -> importNow(received, kind, options, user));
        } catch (BusyException e) {
            files.discard(received.folder());
            throw e;
        }
    }

    static ProblemException empty() {
        return new ProblemException(
                Problem.badRequest("The body is empty: send the PDF or the ZIP as the body."));
    }

    private ImportOutcome importNow(
            StagedUpload received,
            DataMiningRequest.Kind kind,
            ImportOptions options,
            String user) {
        ReadContent content;
        try {
            content = read(received, kind, options);
        } catch (BudgetExceededException e) {
            return acceptedOrRefused(received, kind, options, user, e);
        } catch (RuntimeException | Error e) {
            files.discard(received.folder());
            throw e;
        }
        try (content) {
            return new ImportOutcome.Done(keep(received, kind, options, content));
        }
    }

    private ImportOutcome acceptedOrRefused(
            StagedUpload received,
            DataMiningRequest.Kind kind,
            ImportOptions options,
            String user,
            BudgetExceededException fault) {
        if (isForOperation(fault)) {
            return accepted(received, kind, options, user);
        }
        files.discard(received.folder());
        throw fault;
    }

    private ReadContent read(
            StagedUpload received, DataMiningRequest.Kind kind, ImportOptions options) {
        var budget = Budget.ofRequest(limits.with(Cost.ITEMS, maxItems()));
        budget.receive(received.size());
        return reader.read(received.file(), kind, options, budget, ContentReader.Progress.UNSEEN);
    }

    private long maxItems() {
        return Math.min(settings.items(), limits.of(Cost.ITEMS));
    }

    private boolean isForOperation(BudgetExceededException e) {
        return e.cost().filter(cost -> cost == Cost.ITEMS).isPresent()
                && settings.items() < limits.of(Cost.ITEMS);
    }

    private ImportOutcome accepted(
            StagedUpload received,
            DataMiningRequest.Kind kind,
            ImportOptions options,
            String user) {
        try {
            return new ImportOutcome.Accepted(submission.submit(received, kind, options, user));
        } catch (ProblemException e) {
            // After any other fault it is not known whether the commit was carried out.
            files.discard(received.folder());
            throw e;
        }
    }

    // If this fails, the folder is left for the cleanup, because the commit may have been carried
    // out.
    private ImportResult keep(
            StagedUpload received,
            DataMiningRequest.Kind kind,
            ImportOptions options,
            ReadContent content) {
        LongSupplier file =
                () -> files.keep(received, options.name(), FileType.DATA_FILE, false).id();
        if (kind == DataMiningRequest.Kind.ZIP) {
            files.discard(received.folder());
            file = () -> reader.keepFolder(content, options);
        }
        return ImportResult.of(sets.create(file, content.items()), content);
    }
}
