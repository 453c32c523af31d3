package org.platen.content.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.platen.budget.Budget;
import org.platen.content.NewItem;
import org.platen.content.zip.ZipOfPdfs;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.property.DocumentPassword;
import org.platen.property.NameValue;

/** Reads uploads on disk into content items, within a budget. */
@ApplicationScoped
public class ContentReader {

    @Inject FileStore files;

    @Inject PdfPasswords passwords;

    /** Receives the progress of reading. */
    public interface Progress {

        Progress UNSEEN = (done, total) -> {};

        void report(long done, long total);
    }

    /**
     * Reads an upload from our own interface.
     *
     * @throws org.platen.problem.ProblemException 422 when a document cannot be used
     */
    ReadContent read(
            Path file,
            DataMiningRequest.Kind kind,
            ImportOptions options,
            Budget budget,
            Progress progress) {
        if (kind == DataMiningRequest.Kind.ZIP) {
            return zip(file, options, budget, progress);
        }
        try {
            var password = options.documentPassword();
            return pdf(file, options.label(), options.splitting(), password, budget, progress);
        } catch (BrokenDocumentException e) {
            throw ZipOfPdfs.unusable(
                    CutOffFile.explained(String.valueOf(e.getMessage()), file), options.label());
        }
    }

    /** Creates a managed folder of the PDFs of a ZIP, in the transaction of the caller. */
    long keepFolder(ReadContent content, ImportOptions options) {
        return files.keepFolder(content.folder(), options.folderName(), FileType.DATA_FILE, false)
                .id();
    }

    /**
     * Reads one PDF.
     *
     * @param label the name of the PDF in messages
     * @param password opens the PDF, and becomes a property of the items
     * @throws org.platen.engine.BrokenDocumentException when the PDF cannot be used
     */
    ReadContent pdf(
            Path pdf,
            String label,
            Splitting splitting,
            Optional<String> password,
            Budget budget,
            Progress progress) {
        var content = new ReadContent(files);
        try (var check = new ItemCheck(passwords.after(password), budget)) {
            var complete = withPassword(password);
            check.read(pdf, label, splitting, progress, item -> content.add(complete.apply(item)));
            return content.warned(check.warnings());
        } catch (RuntimeException | Error e) {
            content.discard();
            throw explained(e);
        }
    }

    /** Unpacks a ZIP into a new folder. Each PDF in it becomes an item. */
    private ReadContent zip(Path zip, ImportOptions options, Budget budget, Progress progress) {
        var content = new ReadContent(files);
        var password = options.documentPassword();
        try (var check = new ItemCheck(passwords.after(password), budget)) {
            var folder = content.newFolder();
            var order = options.entryOrder();
            var unpacked = new ZipOfPdfs(order, files.maxSize()).unpack(zip, folder, budget);
            content.ignoring(unpacked.ignored());
            var documents = unpacked.documents();
            for (int i = 0; i < documents.size(); i++) {
                progress.report(i, documents.size());
                add(documents.get(i), folder, check, content, withPassword(password));
            }
            files.sync(folder);
            return content.warned(check.warnings());
        } catch (RuntimeException | Error e) {
            content.discard();
            throw explained(e);
        }
    }

    private static void add(
            ZipOfPdfs.Unpacked document,
            Path folder,
            ItemCheck check,
            ReadContent content,
            UnaryOperator<NewItem> complete) {
        try {
            check.read(
                    folder.resolve(document.member()),
                    document.name(),
                    new Splitting.Whole(List.of(new NameValue("file", document.name()))),
                    Progress.UNSEEN,
                    item -> content.add(complete.apply(item).in(document.member())));
        } catch (BrokenDocumentException e) {
            var pdf = folder.resolve(document.member());
            throw ZipOfPdfs.unusable(
                    CutOffFile.explained(String.valueOf(e.getMessage()), pdf), document.name());
        }
    }

    private static UnaryOperator<NewItem> withPassword(Optional<String> password) {
        return password.map(text -> new NameValue(DocumentPassword.PROPERTY, text))
                .map(property -> (UnaryOperator<NewItem>) item -> item.with(property))
                .orElse(UnaryOperator.identity());
    }

    private RuntimeException explained(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof UncheckedIOException unchecked
                ? files.explain(unchecked)
                : (RuntimeException) fault;
    }
}
