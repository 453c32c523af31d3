package org.platen.content;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentCheck;
import org.platen.engine.Step;

/**
 * Reads all that the pages of content items reach, as output creation will: what it accepts does
 * not fail at output for a reason that could be seen at upload. Costs about as much as the output.
 */
final class ItemCheck implements Closeable {

    private final DocumentCheck check;

    private final ImportWarnings warnings = new ImportWarnings();

    /** For a client that waits for the answer. */
    ItemCheck() {
        this(() -> false);
    }

    /**
     * @param cancelled whether nobody wants the items any more
     */
    ItemCheck(BooleanSupplier cancelled) {
        check = new DocumentCheck(AssemblySettings.defaults(), cancelled);
    }

    /**
     * Reads the items of one PDF.
     *
     * @param label how messages name it
     * @throws BrokenDocumentException when one of them cannot be used; the message names the page
     */
    void read(Path pdf, String label, List<NewItem> items) {
        for (var item : items) {
            var pages = new Step.Pages(pdf, item.firstPage(), item.pageCount(), 0, label);
            warnings.add(label, check.check(pages));
        }
    }

    ImportWarnings warnings() {
        return warnings;
    }

    @Override
    public void close() {
        check.close();
    }
}
