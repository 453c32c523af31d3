package org.platen.content;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentCheck;
import org.platen.engine.PdfFile;
import org.platen.engine.Step;
import org.platen.engine.crypt.Passwords;

/**
 * Reads all that the pages of content items reach, as output creation will: what it accepts does
 * not fail at output for a reason that could be seen at upload. Costs about as much as the output.
 */
final class ItemCheck implements Closeable {

    private final Passwords passwords;

    private final DocumentCheck check;

    private final ImportWarnings warnings = new ImportWarnings();

    /**
     * For a client that waits for the answer.
     *
     * @param passwords open PDFs that are encrypted
     */
    ItemCheck(Passwords passwords) {
        this(passwords, () -> false);
    }

    /**
     * @param cancelled whether nobody wants the items any more
     */
    ItemCheck(Passwords passwords, BooleanSupplier cancelled) {
        this.passwords = passwords;
        var settings = AssemblySettings.defaults().withPasswords(passwords);
        check = new DocumentCheck(settings, cancelled);
    }

    /**
     * The items of one PDF, all of which can be read.
     *
     * @param label how messages name it
     * @throws BrokenDocumentException when one of them cannot be used; the message names the page
     */
    List<NewItem> items(Path pdf, String label, Splitting splitting) {
        var items = split(pdf, label, splitting);
        for (var item : items) {
            var pages = new Step.Pages(pdf, item.firstPage(), item.pageCount(), 0, label);
            warnings.add(label, check.check(pages));
        }
        return items;
    }

    private List<NewItem> split(Path pdf, String label, Splitting splitting) {
        try (var file = PdfFile.open(pdf, label, passwords)) {
            return splitting.items(file);
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
