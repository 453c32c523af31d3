package org.platen.filestore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** All managed files. */
@ApplicationScoped
@Transactional
public class FileStore {

    @PersistenceContext EntityManager em;

    /** By id, if the text is digits, else the newest of that name. */
    public Optional<?> find(String idOrName, FileType type) {
        return em.createNativeQuery(
                        "select id from managed_file where type = ?1"
                                + " and (cast(id as varchar(20)) = ?2 or name = ?2) order by id desc")
                .setParameter(1, type.name())
                .setParameter(2, idOrName)
                .getResultStream()
                .findFirst();
    }
}
