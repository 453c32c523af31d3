package org.platen.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** All content sets. */
@ApplicationScoped
@Transactional
public class ContentSets {

    @PersistenceContext EntityManager em;

    /** Whether there is such a content set, and it is not deleted. */
    public boolean exists(long id) {
        return !em.createNativeQuery("select id from content_set where id = ?1 and deleted = false")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }
}
