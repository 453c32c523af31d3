package org.platen.content.imports;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.content.NewItem;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.PdfSource;
import org.platen.engine.Step;
import org.platen.engine.assembly.DocumentCheck;
import org.platen.engine.document.PdfFile;

/**
 * Reads everything that the pages of content items refer to, as output creation will. If it accepts
 * an item, output creation does not fail for a reason that was detectable at upload. Takes about as
 * long as output creation.
 */
public final class ItemCheck implements Closeable {

    /** The size of an item in the database without its text, including indexes and the log. */
    private static final int ROW_BYTES = 1_024;

    private final DocumentPasswords passwords;

    private final Budget budget;

    private final BudgetMeter meter;

    private final DocumentCheck check;

    private final ImportWarnings warnings = new ImportWarnings();

    /**
     * @param passwords open encrypted PDFs
     * @param budget is charged for the work
     */
    public ItemCheck(DocumentPasswords passwords, Budget budget) {
        this.passwords = passwords;
        this.budget = budget;
        meter = new BudgetMeter(budget);
        check = new DocumentCheck(AssemblySettings.defaults().withPasswords(passwords), meter);
    }

    /**
     * Passes on the items of one PDF that can all be read.
     *
     * @param label the name of the PDF in messages
     * @throws BrokenDocumentException when an item cannot be used; the message names the page
     */
    public void read(
            Path pdf,
            String label,
            Splitting splitting,
            ContentReader.Progress progress,
            Consumer<NewItem> items) {
        budget.workAt(label);
        try (var file = PdfFile.open(PdfSource.of(pdf), label, passwords, meter)) {
            budget.expect(Cost.ITEMS, splitting.minItems(file));
            budget.expectToStore(ROW_BYTES * splitting.minItems(file));
            splitting.split(
                    file,
                    item -> {
                        spend(item);
                        warnings.add(label, check.check(pages(pdf, item, label)));
                        items.accept(item);
                        progress.report(item.firstPage() + item.pageCount() - 1L, file.pageCount());
                    });
        }
    }

    private void spend(NewItem item) {
        var properties = item.properties();
        budget.spend(Cost.ITEMS, 1);
        budget.store(
                (long) ROW_BYTES
                        + item.pageSizes().length()
                        + (properties == null ? 0 : properties.length()));
    }

    private static Step.Pages pages(Path pdf, NewItem item, String label) {
        return new Step.Pages(pdf, item.firstPage(), item.pageCount(), 0, label);
    }

    ImportWarnings warnings() {
        return warnings;
    }

    @Override
    public void close() {
        check.close();
    }
}
