package org.platen.filestore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platen.maintenance.Retention;
import org.platen.quota.QuotaSettings;

/** A file store on disk whose rows are in memory; takes files of up to 100 bytes. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
public final class SampleStore {

    private static final Retention DAY = new Retention(Optional.of(Duration.ofDays(1)));

    private final FileStoreSettings settings;

    private final RowsInMemory rows = new RowsInMemory();

    private final List<FileUse> uses = new ArrayList<>();

    private final FileStore files = new FileStore();

    public SampleStore(Path root) {
        settings = new FileStoreSettings(root, 100, Optional.of(0L), DAY);
        files.rows = rows;
        files.settings = settings;
        files.uses = Plugged.beans(uses);
        files.quota = new StoreQuota();
        files.quota.settings = new QuotaSettings(0, 0, 0);
        files.clock = InstantSource.system();
        files.begin();
    }

    public FileStore files() {
        return files;
    }

    public FileStoreSettings settings() {
        return settings;
    }

    public RowsInMemory rows() {
        return rows;
    }

    List<FileUse> uses() {
        return uses;
    }

    /** Keeps a file of three bytes. */
    public ManagedFile keepSample() {
        var abc = new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));
        return files.keep(files.receive(abc), "a.pdf", FileType.DATA_FILE, false);
    }

    public static ManagedFile folder(String name, long size) {
        return ManagedFile.folder(
                new ManagedFile.Content("x", null, size, null),
                name,
                FileType.GENERIC,
                false,
                Instant.EPOCH);
    }

    /** A folder as if it had been read from the database. */
    public static ManagedFile stored(long id, String name) {
        return new ManagedFile() {
            @Override
            public long id() {
                return id;
            }

            @Override
            public String nameOrId() {
                return name;
            }
        };
    }

    public static ManagedFile member(ManagedFile folder, String path, long size) {
        return folder.member(path, size, "hash", Instant.EPOCH);
    }

    /** Those that are on disk, whether a row names them or not. */
    public List<Path> folders() {
        var folders = new Folders(settings.root());
        try (var all = Files.find(settings.root(), 2, (path, is) -> folders.contains(path))) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
