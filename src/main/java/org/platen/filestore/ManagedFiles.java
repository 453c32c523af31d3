package org.platen.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of all managed files; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
class ManagedFiles {

    @PersistenceContext EntityManager em;

    Optional<ManagedFile> find(long id) {
        return Optional.ofNullable(em.find(ManagedFile.class, id));
    }

    /** The newest of the types that has the name. */
    Optional<ManagedFile> newest(String name, Collection<FileType> types) {
        return em
                .createQuery(
                        "select f from ManagedFile f where f.name = :name and f.type in :types"
                                + " order by f.createdAt desc, f.id desc",
                        ManagedFile.class)
                .setParameter("name", name)
                .setParameter("types", types)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<ManagedFile> persistent(Collection<FileType> types) {
        return em.createQuery(
                        "select f from ManagedFile f where f.persistent = true and f.type in :types"
                                + " order by f.id",
                        ManagedFile.class)
                .setParameter("types", types)
                .getResultList();
    }

    ManagedFile add(ManagedFile file) {
        em.persist(file);
        return file;
    }

    /** Removes the row; with a folder's row, those of its members. */
    void remove(ManagedFile file) {
        var rows = file.isFolder() ? "f.folder = :folder" : "f.folder = :folder and f.id = :id";
        var removal = em.createQuery("delete from ManagedFile f where " + rows);
        removal.setParameter("folder", file.folder());
        if (!file.isFolder()) {
            removal.setParameter("id", file.id());
        }
        removal.executeUpdate();
    }

    /** Those of the folders that a row names. */
    Set<String> named(Collection<String> folders) {
        return new HashSet<>(
                em.createQuery(
                                "select f.folder from ManagedFile f where f.folder in :folders",
                                String.class)
                        .setParameter("folders", folders)
                        .getResultList());
    }
}
