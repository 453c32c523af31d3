package org.platen.filestore;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.ManagedFile.Content;
import org.platen.log.ContextLog;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * All managed files: rows and bytes.
 *
 * <p>To store a file, first write its bytes to disk, outside any transaction, with {@link #receive}
 * or {@link #newFolder}; then write its row, with a method whose name begins with {@code keep}. If
 * the row is not written, {@link #discard} the folder. After a crash, a sweep removes it.
 */
@ApplicationScoped
public class FileStore {

    private static final System.Logger LOG = ContextLog.of(FileStore.class);

    private static final Pattern ID = Pattern.compile("[0-9]+");

    private static final Pattern LONG = Pattern.compile("[0-9]{1,18}");

    private static final Set<FileType> ALL_TYPES = EnumSet.allOf(FileType.class);

    @Inject ManagedFiles rows;

    @Inject FileStoreSettings settings;

    @Inject @Any Instance<FileUse> uses;

    @Inject StoreQuota quota;

    @Inject InstantSource clock;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private Folders folders;

    @SuppressWarnings("NullAway.Init") // needs the settings
    private FreeSpace space;

    @PostConstruct
    void begin() {
        folders = new Folders(settings.root());
        space = FreeSpace.of(settings);
        warnOfLocale(System.getProperty(FileName.CHARACTER_SET, ""));
    }

    private static void warnOfLocale(String characterSet) {
        if (!characterSet.equalsIgnoreCase("UTF-8")) {
            LOG.log(
                    WARNING,
                    "file names have the character set {0}: print files with other"
                            + " characters in their names will fail. Start the server in a"
                            + " UTF-8 locale, for example with LC_ALL=C.UTF-8.",
                    characterSet);
        }
    }

    /** Returns the files of a database that no server in this process uses, for reading. */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static FileStore withoutServer(EntityManager em, Path data) {
        var store = new FileStore();
        store.rows = ManagedFiles.withoutServer(em);
        store.folders = new Folders(FileStoreSettings.root(data));
        return store;
    }

    public Optional<ManagedFile> find(long id) {
        return rows.find(id);
    }

    /**
     * Like {@link #find(long)}. Locks the file against removal until the transaction of the caller
     * ends.
     */
    public Optional<ManagedFile> hold(long id) {
        return rows.hold(id);
    }

    /**
     * Finds a file by id or name. Text of digits only is an id; any other text is a name, and
     * refers to the newest file with that name.
     */
    public Optional<ManagedFile> find(String idOrName) {
        return find(idOrName, ALL_TYPES);
    }

    /** Like {@link #find(String)}, for files of one type. */
    public Optional<ManagedFile> find(String idOrName, FileType type) {
        return find(idOrName, EnumSet.of(type));
    }

    private Optional<ManagedFile> find(String idOrName, Set<FileType> types) {
        if (ID.matcher(idOrName).matches()) {
            return Optional.of(idOrName)
                    .filter(id -> LONG.matcher(id).matches())
                    .flatMap(id -> rows.find(Long.parseLong(id)))
                    .filter(file -> types.contains(file.type()));
        }
        return FileName.isValid(idOrName) ? rows.newest(idOrName, types) : Optional.empty();
    }

    /**
     * Returns some files that are neither persistent nor members of a folder, and were created by
     * the given time, in the order of their ids.
     *
     * @param after the id after which to start
     */
    public List<ManagedFile> temporary(Instant until, long after) {
        return rows.temporary(until, after);
    }

    /** Returns persistent files, in the order of their ids. */
    public List<ManagedFile> persistent(Set<FileType> types) {
        return types.isEmpty() ? List.of() : rows.persistent(types);
    }

    /** The absolute path of the bytes. */
    public Path path(ManagedFile file) {
        return folders.path(file);
    }

    /** Returns whether the bytes exist. */
    public boolean hasBytes(ManagedFile file) {
        return Files.exists(path(file));
    }

    /**
     * The absolute path of the bytes, to read them.
     *
     * @throws ProblemException 410 when they are gone
     */
    public Path bytes(ManagedFile file) {
        return existing(file, path(file));
    }

    /**
     * The absolute path of a file in a folder, to read it.
     *
     * @throws ProblemException 410 when it is gone
     */
    public Path bytes(ManagedFile folder, String member) {
        return existing(folder, path(folder).resolve(member));
    }

    private static Path existing(ManagedFile file, Path path) {
        if (!Files.exists(path)) {
            LOG.log(WARNING, "the bytes of managed file " + file.id() + " are gone: " + path);
            throw new ProblemException(Problem.gone(file.id()));
        }
        return path;
    }

    /**
     * Writes bytes to disk. Leaves nothing behind when it fails.
     *
     * @throws ProblemException when there are more bytes than {@code platen.filestore.max-size}
     *     allows
     */
    public StagedUpload receive(InputStream in) {
        return receive(in, -1);
    }

    /**
     * Like {@link #receive(InputStream)}, but reserves the space that the client announces.
     *
     * @param announced the size in bytes; negative if unknown
     */
    public StagedUpload receive(InputStream in, long announced) {
        return reception().receive(quota.limited(in), announced);
    }

    /**
     * Refuses an upload that cannot be stored, before its bytes are received.
     *
     * @param size the size in bytes; negative if unknown
     */
    public void announce(long size) {
        reception().announce(size);
        quota.require(Math.max(0, size));
    }

    /** Returns the maximum size of one file, in bytes. */
    public long maxSize() {
        return settings.maxSize();
    }

    private UploadReceiver reception() {
        return new UploadReceiver(folders, settings.maxSize(), space);
    }

    /**
     * Finds the reason why bytes could not be written: lack of space, which is reported to the
     * client, or the given fault.
     */
    public RuntimeException explain(UncheckedIOException fault) {
        return space.explain(fault);
    }

    public ManagedFile keep(
            StagedUpload received, @Nullable String name, FileType type, boolean persistent) {
        return add(file(received, name, type, persistent));
    }

    /**
     * Stores a persistent file, unless the check of the newest file of the same name and type, if
     * one exists, throws.
     */
    public ManagedFile keepOver(
            StagedUpload received,
            String name,
            FileType type,
            Consumer<Optional<ManagedFile>> check) {
        var file = file(received, name, type, true);
        try {
            return rows.addOver(file, name, check);
        } catch (ProblemException e) {
            folders.discard(file);
            throw e;
        }
    }

    private ManagedFile file(
            StagedUpload received, @Nullable String name, FileType type, boolean persistent) {
        var content =
                new Content(
                        folders.name(received.folder()),
                        UploadReceiver.FILE,
                        received.size(),
                        received.sha256());
        return ManagedFile.file(content, FileName.checked(name), type, persistent, clock.instant());
    }

    /** Creates an empty folder to which no row refers yet. */
    public Path newFolder() {
        return folders.fresh();
    }

    /**
     * The name by which rows refer to a folder of {@link #newFolder}. It is the same on all nodes.
     */
    public String name(Path folder) {
        return folders.name(folder);
    }

    /** The folder with a {@linkplain #name name}. */
    public Path folder(String name) {
        return folders.path(name);
    }

    /**
     * Removes a folder to which no row refers, with everything in it. Does not throw when bytes
     * cannot be removed.
     */
    public void discard(Path folder) {
        folders.discard(folder);
    }

    /** Ensures that the folder and everything in it survive a power failure. */
    public void sync(Path folder) {
        folders.sync(folder);
    }

    /** Stores a folder of {@link #newFolder}, after {@link #sync}. */
    public ManagedFile keepFolder(Path folder, String name, FileType type, boolean persistent) {
        var content = new Content(folders.name(folder), null, Folders.size(folder), null);
        return add(ManagedFile.folder(content, name, type, persistent, clock.instant()));
    }

    /**
     * Adds a row. If it is refused, the bytes are removed. After any other fault it is not known
     * whether the row was written, so they stay.
     */
    private ManagedFile add(ManagedFile file) {
        try {
            return rows.add(file);
        } catch (ProblemException e) {
            folders.discard(file);
            throw e;
        }
    }

    /**
     * Gives a file inside a stored folder an id of its own. The bytes remain part of the folder and
     * are removed with it.
     *
     * @param member the path of the file within the folder
     */
    public ManagedFile keepMember(ManagedFile folder, String member, long size, String sha256) {
        return rows.add(folder.member(member, size, sha256, clock.instant()));
    }

    /**
     * Deletes row and bytes.
     *
     * @throws ProblemException when something still needs the file
     */
    public void delete(ManagedFile file) {
        if (uses.stream().anyMatch(use -> use.needs(file.id()))) {
            throw stillRequired(file, null);
        }
        try {
            rows.delete(file);
        } catch (PersistenceException e) {
            if (SqlFault.isViolatedConstraint(e)) {
                throw stillRequired(file, e);
            }
            throw e;
        }
        if (!file.isMember()) {
            folders.discard(file);
        }
    }

    /** Deletes the row and bytes of a file that is no longer needed. */
    public void expire(ManagedFile file) {
        rows.remove(file);
        folders.discard(file);
    }

    private static ProblemException stillRequired(
            ManagedFile file, @Nullable PersistenceException cause) {
        return new ProblemException(
                Problem.badRequest(
                        "The file is still required by OL Connect.", Long.toString(file.id())),
                cause);
    }
}
