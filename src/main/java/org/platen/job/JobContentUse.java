package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.platen.content.ContentJoin;
import org.platen.content.ContentSetUse;

/** Retains content sets whose items are in documents, regardless of the state of the job sets. */
@ApplicationScoped
@Transactional
class JobContentUse implements ContentSetUse {

    @PersistenceContext EntityManager em;

    @Override
    public boolean needs(long contentSetId) {
        return !em.createNativeQuery(
                        "select p.document_id from document_page p "
                                + ContentJoin.on("p.content_item_id")
                                + " where "
                                + ContentJoin.SET
                                + " = ?1")
                .setParameter(1, contentSetId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
