package org.platen.filestore;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.ManagedFile.Content;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * All managed files: rows and bytes.
 *
 * <p>To keep a file, bring its bytes to disk first, outside any transaction, by {@link #receive} or
 * {@link #newFolder}; then write its row, by a method whose name begins with {@code keep}. If that
 * does not come to pass, {@link #discard} the folder; after a crash it is swept away.
 */
@ApplicationScoped
public class FileStore {

    private static final System.Logger LOG = System.getLogger(FileStore.class.getName());

    private static final Pattern ID = Pattern.compile("[0-9]+");

    private static final Pattern LONG = Pattern.compile("[0-9]{1,18}");

    private static final Set<FileType> ALL_TYPES = EnumSet.allOf(FileType.class);

    @Inject ManagedFiles rows;

    @Inject FileStoreSettings settings;

    @Inject @Any Instance<FileUse> uses;

    @Inject StoreQuota quota;

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
                    "file names have the character set {0}: print files with other characters in"
                            + " their names will fail. Start the server in a locale with UTF-8, as"
                            + " by LC_ALL=C.UTF-8.",
                    characterSet);
        }
    }

    public Optional<ManagedFile> find(long id) {
        return rows.find(id);
    }

    /**
     * As {@link #find(long)}; in the transaction of the caller, which nobody overtakes by removing
     * the file.
     */
    public Optional<ManagedFile> hold(long id) {
        return rows.hold(id);
    }

    /** Digits only are an id; anything else is a name and means the newest that has it. */
    public Optional<ManagedFile> find(String idOrName) {
        return find(idOrName, ALL_TYPES);
    }

    /** As {@link #find(String)}, among the files of one type. */
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

    /** In the order of their ids. */
    public List<ManagedFile> persistent(Set<FileType> types) {
        return types.isEmpty() ? List.of() : rows.persistent(types);
    }

    /** Where the bytes are: absolute. */
    public Path path(ManagedFile file) {
        return folders.path(file);
    }

    /**
     * Brings bytes to disk. Leaves nothing behind when it fails.
     *
     * @throws ProblemException when there are more than {@code platen.filestore.max-size} allows
     */
    public Received receive(InputStream in) {
        return receive(in, -1);
    }

    /**
     * As {@link #receive(InputStream)}, with the space kept that the client announces.
     *
     * @param announced size in bytes; negative if the client does not say
     */
    public Received receive(InputStream in, long announced) {
        return reception().receive(quota.limited(in), announced);
    }

    /**
     * Refuses an upload that cannot be kept, before it comes.
     *
     * @param size in bytes; negative if the client does not say
     */
    public void announce(long size) {
        reception().announce(size);
        quota.require(Math.max(0, size));
    }

    private Reception reception() {
        return new Reception(folders, settings.maxSize(), space);
    }

    /** Why bytes could not be written: for want of space, which a client is told, or otherwise. */
    public RuntimeException explain(UncheckedIOException fault) {
        return space.explain(fault);
    }

    public ManagedFile keep(
            Received received, @Nullable String name, FileType type, boolean persistent) {
        var content =
                new Content(
                        folders.name(received.folder()),
                        Reception.FILE,
                        received.size(),
                        received.sha256());
        return add(ManagedFile.file(content, FileName.checked(name), type, persistent));
    }

    /** An empty folder that no row names yet. */
    public Path newFolder() {
        return folders.fresh();
    }

    /** How a row names a folder of {@link #newFolder}: alike on all nodes. */
    public String name(Path folder) {
        return folders.name(folder);
    }

    /** The folder of a {@linkplain #name name}. */
    public Path folder(String name) {
        return folders.path(name);
    }

    /** Removes a folder that no row names, whole. Does not throw when bytes cannot be removed. */
    public void discard(Path folder) {
        folders.discard(folder);
    }

    /** Makes sure that the folder and all in it survive a loss of power. */
    public void sync(Path folder) {
        folders.sync(folder);
    }

    /** Keeps a folder of {@link #newFolder}, after {@link #sync}. */
    public ManagedFile keepFolder(Path folder, String name, FileType type, boolean persistent) {
        var content = new Content(folders.name(folder), null, Folders.size(folder), null);
        return add(ManagedFile.folder(content, name, type, persistent));
    }

    /** What is refused is not left on disk; of any other fault it is not known what was written. */
    private ManagedFile add(ManagedFile file) {
        try {
            return rows.add(file);
        } catch (ProblemException e) {
            folders.discard(file);
            throw e;
        }
    }

    /**
     * Gives a file inside a kept folder an id of its own. The bytes stay the folder's, and go with
     * it.
     *
     * @param member path of the file within the folder
     */
    public ManagedFile keepMember(ManagedFile folder, String member, long size, String sha256) {
        return rows.add(folder.member(member, size, sha256));
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

    /** Deletes row and bytes of what nobody is to ask for any more. */
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
