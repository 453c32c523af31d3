package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.platen.contract.DocumentPassword;
import org.platen.contract.NameValue;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.settings.Settings;

/** Makes content sets of what a client sends. Nothing is kept of what cannot be used. */
@ApplicationScoped
class ContentImport {

    private static final String UNNAMED = "content";

    private final long maxUnpacked = Settings.bytes("platen.filestore.max-size", "2GiB");

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
        try (var check = check(password)) {
            var received = files.receive(body);
            var label = name == null ? "PDF" : name;
            var items =
                    orDiscard(
                            received.folder(),
                            () -> items(received.file(), label, splitting, check));
            return keep(
                    () -> files.keep(received, name, FileType.DATA_FILE, false).id(),
                    withPassword(items, password),
                    check.warnings());
        }
    }

    /**
     * Each PDF in the ZIP becomes an item; together they become one managed folder.
     *
     * @param password opens those that are encrypted, and becomes a property of the items
     */
    Imported zip(
            InputStream body, @Nullable String name, EntryOrder order, Optional<String> password) {
        try (var check = check(password)) {
            var folder = files.newFolder();
            var ignored = new ArrayList<String>();
            var items = orDiscard(folder, () -> unpacked(body, folder, order, ignored, check));
            return keep(
                            () ->
                                    files.keepFolder(
                                                    folder,
                                                    name == null ? UNNAMED : name,
                                                    FileType.DATA_FILE,
                                                    false)
                                            .id(),
                            withPassword(items, password),
                            check.warnings())
                    .ignoring(ignored);
        }
    }

    private ItemCheck check(Optional<String> password) {
        return new ItemCheck(passwords.after(password));
    }

    private static List<NewItem> withPassword(List<NewItem> items, Optional<String> password) {
        return password.map(text -> new NameValue(DocumentPassword.PROPERTY, text))
                .map(property -> items.stream().map(item -> item.with(property)).toList())
                .orElse(items);
    }

    private List<NewItem> unpacked(
            InputStream body,
            Path folder,
            EntryOrder order,
            List<String> ignored,
            ItemCheck check) {
        var received = files.receive(body);
        try {
            var content = new ZipOfPdfs(order, maxUnpacked).unpack(received.file(), folder);
            ignored.addAll(content.ignored());
            var items =
                    content.documents().stream()
                            .map(document -> item(folder, document, check))
                            .toList();
            files.sync(folder);
            return items;
        } finally {
            files.discard(received.folder());
        }
    }

    private static NewItem item(Path folder, ZipOfPdfs.Unpacked document, ItemCheck check) {
        var whole = new Splitting.Whole(List.of(new NameValue("file", document.name())));
        return items(folder.resolve(document.member()), document.name(), whole, check)
                .get(0)
                .in(document.member());
    }

    private static List<NewItem> items(
            Path file, String label, Splitting splitting, ItemCheck check) {
        try {
            return check.items(file, label, splitting);
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
    private Imported keep(LongSupplier file, List<NewItem> items, ImportWarnings warnings) {
        return Imported.of(sets.create(file, items), items, warnings);
    }
}
