package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.contract.DocumentPassword;
import org.platen.contract.NameValue;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PdfFile;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.settings.Settings;

/** Makes content sets of what a client sends. Nothing is kept of what cannot be used. */
@ApplicationScoped
class ContentImport {

    private static final String UNNAMED = "content";

    private final long mostUnpacked = Settings.bytes("platen.filestore.max-size", "2GiB");

    @Inject FileStore files;

    @Inject ContentSets sets;

    @Inject PdfPasswords passwords;

    /**
     * @param password opens the PDF, and becomes a property of the items
     */
    Imported pdf(
            InputStream body,
            @Nullable String name,
            Splitting splitting,
            Optional<String> password) {
        var received = files.receive(body);
        var items =
                orDiscard(
                        received.folder(),
                        () ->
                                items(
                                        received.file(),
                                        name == null ? "PDF" : name,
                                        splitting,
                                        password));
        return keep(() -> files.keep(received, name, FileType.DATA_FILE, false).id(), items);
    }

    /**
     * Each PDF in the ZIP becomes an item; together they become one managed folder.
     *
     * @param password opens those that are encrypted, and becomes a property of the items
     */
    Imported zip(InputStream body, @Nullable String name, Optional<String> password) {
        var folder = files.newFolder();
        var items = orDiscard(folder, () -> unpacked(body, folder, password));
        return keep(
                () ->
                        files.keepFolder(
                                        folder,
                                        name == null ? UNNAMED : name,
                                        FileType.DATA_FILE,
                                        false)
                                .id(),
                items);
    }

    private List<NewItem> unpacked(InputStream body, Path folder, Optional<String> password) {
        var received = files.receive(body);
        try {
            var documents = new ZipOfPdfs(mostUnpacked).unpack(received.file(), folder);
            var items =
                    documents.stream().map(document -> item(folder, document, password)).toList();
            files.sync(folder);
            return items;
        } finally {
            files.discard(received.folder());
        }
    }

    private NewItem item(Path folder, ZipOfPdfs.Unpacked document, Optional<String> password) {
        var whole = new Splitting.Whole(List.of(new NameValue("file", document.name())));
        return items(folder.resolve(document.member()), document.name(), whole, password)
                .get(0)
                .in(document.member());
    }

    private List<NewItem> items(
            Path file, String label, Splitting splitting, Optional<String> password) {
        try (var pdf = PdfFile.open(file, label, passwords.after(password))) {
            var items = splitting.items(pdf);
            return password.map(text -> new NameValue(DocumentPassword.PROPERTY, text))
                    .map(property -> items.stream().map(item -> item.with(property)).toList())
                    .orElse(items);
        } catch (BrokenDocumentException e) {
            throw ZipOfPdfs.unusable(String.valueOf(e.getMessage()), label);
        }
    }

    private <T> T orDiscard(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            files.discard(folder);
            throw files.explain(e);
        } catch (RuntimeException | Error e) {
            files.discard(folder);
            throw e;
        }
    }

    // When this fails, the folder is left to be swept away, for it may have been committed.
    private Imported keep(LongSupplier file, List<NewItem> items) {
        return Imported.of(sets.create(file, items), items);
    }
}
