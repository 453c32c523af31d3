package org.platen.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.audit.Actor;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.owner.Visibility;

/**
 * The rows of all managed files. This is the only class that queries and changes them. Clients do
 * not find the files of others; maintenance does.
 */
@ApplicationScoped
@Transactional
public class ManagedFiles {

    private static final int BATCH = 200;

    /** The condition for files that all users share, as {@link FileType#isData} defines it. */
    private static final String SHARED =
            "f.type not in (org.platen.filestore.FileType.GENERIC,"
                    + " org.platen.filestore.FileType.DATA_FILE)";

    @PersistenceContext EntityManager em;

    @Inject StoreQuota quota;

    /** Returns the rows of a database that no server in this process uses. */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static ManagedFiles withoutServer(EntityManager em) {
        var rows = new ManagedFiles();
        rows.em = em;
        return rows;
    }

    @Transactional(
            Transactional.TxType.SUPPORTS) // one query: a transaction would be two more calls
    Optional<ManagedFile> find(long id) {
        return visible(em.find(ManagedFile.class, id));
    }

    /** Like {@link #find}, but locked against removal until the transaction of the caller ends. */
    Optional<ManagedFile> hold(long id) {
        return visible(em.find(ManagedFile.class, id, LockModeType.PESSIMISTIC_READ));
    }

    private static Optional<ManagedFile> visible(@Nullable ManagedFile file) {
        return Optional.ofNullable(file).filter(found -> found.isIn(Visibility.current()));
    }

    /**
     * Returns some files that are neither persistent nor members of a folder, and were created by
     * the given time.
     *
     * @param after the id after which to start
     */
    public List<ManagedFile> temporary(Instant since, long after) {
        return em.createQuery(
                        "select f from ManagedFile f where f.persistent = false"
                                + " and f.kind <> :member and f.createdAt <= :since and f.id > :after"
                                + " order by f.id",
                        ManagedFile.class)
                .setParameter("member", Kind.MEMBER)
                .setParameter("since", since)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Returns some of all files, whose ids follow the given one. */
    public List<ManagedFile> after(long id) {
        return em.createQuery(
                        "select f from ManagedFile f where f.id > :id order by f.id",
                        ManagedFile.class)
                .setParameter("id", id)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /**
     * Removes the rows of files that no feature retains, in one transaction.
     *
     * @param retained selects the files to be retained, after they have been locked
     * @return the files whose rows were removed
     */
    public List<ManagedFile> removeUnless(
            Function<Collection<Long>, Set<Long>> retained, List<ManagedFile> candidates) {
        var ids = candidates.stream().map(ManagedFile::id).toList();
        ids.forEach(id -> em.find(ManagedFile.class, id, LockModeType.PESSIMISTIC_WRITE));
        var stay = retained.apply(ids);
        var gone = candidates.stream().filter(file -> !stay.contains(file.id())).toList();
        gone.forEach(this::remove);
        return gone;
    }

    /** Finds the newest file of these types with this name. */
    Optional<ManagedFile> newest(String name, Collection<FileType> types) {
        return select("f.name = :name and f.type in :types", "f.createdAt desc, f.id desc")
                .setParameter("name", name)
                .setParameter("types", types)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<ManagedFile> persistent(Collection<FileType> types) {
        return select("f.persistent = true and f.type in :types", "f.id")
                .setParameter("types", types)
                .getResultList();
    }

    private TypedQuery<ManagedFile> select(String condition, String order) {
        var visibility = Visibility.current();
        return visibility.bind(
                em.createQuery(
                        "select f from ManagedFile f where "
                                + condition
                                + visibility.condition("f.owner", SHARED)
                                + " order by "
                                + order,
                        ManagedFile.class));
    }

    /**
     * Adds a row.
     *
     * @throws org.platen.problem.ProblemException 413 when a request exceeds the byte quota of its
     *     user
     */
    ManagedFile add(ManagedFile file) {
        if (!file.isMember()) {
            quota.admit(file.size());
        }
        em.persist(file);
        if (!file.isMember() && Actor.current().isPresent()) {
            new AuditTrail(em).add(AuditAction.FILE_CREATE, file.id(), Map.of(), file.state());
        }
        return file;
    }

    /** Removes a file on behalf of a client. */
    void delete(ManagedFile file) {
        remove(file);
        new AuditTrail(em).add(AuditAction.FILE_DELETE, file.id(), file.state(), Map.of());
    }

    /**
     * Adds a file, after a check of the newest file of its name and type. That file is locked, so
     * that of several calls each checks what the one before has added.
     */
    ManagedFile addOver(ManagedFile file, String name, Consumer<Optional<ManagedFile>> check) {
        var types = Set.of(file.type());
        newest(name, types).ifPresent(old -> em.lock(old, LockModeType.PESSIMISTIC_WRITE));
        check.accept(newest(name, types));
        return add(file);
    }

    /** Removes the row; for a folder, also the rows of its members. */
    void remove(ManagedFile file) {
        var rows = file.isFolder() ? "f.folder = :folder" : "f.folder = :folder and f.id = :id";
        var removal = em.createQuery("delete from ManagedFile f where " + rows);
        removal.setParameter("folder", file.folder());
        if (!file.isFolder()) {
            removal.setParameter("id", file.id());
        }
        removal.executeUpdate();
    }

    /** Returns those of the folders to which a row refers. */
    public Set<String> named(Collection<String> folders) {
        return new HashSet<>(
                em.createQuery(
                                "select f.folder from ManagedFile f where f.folder in :folders",
                                String.class)
                        .setParameter("folders", folders)
                        .getResultList());
    }
}
