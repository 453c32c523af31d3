package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.platen.budget.Budget;
import org.platen.budget.BudgetLimits;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.Received;

/** Makes content sets of what a client sends. Nothing is kept of what cannot be used. */
@ApplicationScoped
class ContentImport {

    private static final String UNNAMED = "content";

    private final BudgetLimits limits = BudgetLimits.ofRequest();

    @Inject FileStore files;

    @Inject ContentReader reader;

    @Inject ContentSets sets;

    /**
     * @param password opens the PDF, and becomes a property of the items
     */
    Imported pdf(
            InputStream body,
            @Nullable String name,
            Splitting splitting,
            Optional<String> password) {
        var label = name == null ? "PDF" : name;
        var received = files.receive(body);
        try (var content =
                orDiscard(
                        received,
                        label,
                        budget ->
                                reader.pdf(
                                        received.file(),
                                        label,
                                        splitting,
                                        password,
                                        budget,
                                        ContentReader.Progress.UNSEEN))) {
            return keep(() -> files.keep(received, name, FileType.DATA_FILE, false).id(), content);
        }
    }

    /**
     * Each PDF in the ZIP becomes an item; together they become one managed folder.
     *
     * @param password opens those that are encrypted, and becomes a property of the items
     */
    Imported zip(
            InputStream body, @Nullable String name, EntryOrder order, Optional<String> password) {
        var folderName = name == null ? UNNAMED : name;
        var received = files.receive(body);
        try (var content =
                orDiscard(
                        received,
                        folderName,
                        budget ->
                                reader.zip(
                                        received.file(),
                                        order,
                                        password,
                                        budget,
                                        ContentReader.Progress.UNSEEN))) {
            files.discard(received.folder());
            return keep(
                    () ->
                            files.keepFolder(
                                            content.folder(), folderName, FileType.DATA_FILE, false)
                                    .id(),
                    content);
        }
    }

    private ReadContent orDiscard(
            Received received, String label, Function<Budget, ReadContent> reading) {
        try {
            var budget = new Budget(limits);
            budget.workAt(label);
            budget.receive(received.size());
            return reading.apply(budget);
        } catch (BrokenDocumentException e) {
            files.discard(received.folder());
            throw ZipOfPdfs.unusable(String.valueOf(e.getMessage()), label);
        } catch (RuntimeException | Error e) {
            files.discard(received.folder());
            throw e;
        }
    }

    // When this fails, the folder is left to be swept away, for it may have been committed.
    private Imported keep(LongSupplier file, ReadContent content) {
        return Imported.of(sets.create(file, content.items()), content);
    }
}
