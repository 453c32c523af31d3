package org.platen.content.imports;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.content.NewItem;
import org.platen.content.NewItems;
import org.platen.filestore.FileStore;

/**
 * The content of an upload before anything of it is in the database: its items and, for a ZIP, the
 * folder of its unpacked PDFs.
 */
final class ReadContent implements Closeable {

    private static final String ITEMS = "items";

    private final FileStore files;

    private final NewItems items = new NewItems(this::fileForItems);

    private ImportWarnings warnings = new ImportWarnings();

    private @Nullable List<String> ignored;

    private @Nullable Path folder;

    private @Nullable Path scratch;

    ReadContent(FileStore files) {
        this.files = files;
    }

    private Path fileForItems() {
        scratch = files.newFolder();
        return scratch.resolve(ITEMS);
    }

    Path newFolder() {
        folder = files.newFolder();
        return folder;
    }

    void add(NewItem item) {
        items.add(item);
    }

    void ignoring(List<String> names) {
        ignored = List.copyOf(names);
    }

    ReadContent warned(ImportWarnings all) {
        warnings = all;
        return this;
    }

    NewItems items() {
        return items;
    }

    ImportWarnings warnings() {
        return warnings;
    }

    /** The names of entries of a ZIP that are no documents; empty if the upload was no ZIP. */
    Optional<List<String>> ignored() {
        return Optional.ofNullable(ignored);
    }

    /** The folder with the PDFs of a ZIP. */
    Path folder() {
        if (folder == null) {
            throw new IllegalStateException("The upload was not a ZIP.");
        }
        return folder;
    }

    /** Removes what is no longer needed once the items are in the database. */
    @Override
    public void close() {
        items.close();
        if (scratch != null) {
            files.discard(scratch);
        }
    }

    /** Removes everything, because the items were not stored in the database. */
    void discard() {
        close();
        if (folder != null) {
            files.discard(folder);
        }
    }
}
