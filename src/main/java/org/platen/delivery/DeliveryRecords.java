package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is remembered of deliveries that have been made. */
@ApplicationScoped
@Transactional
public class DeliveryRecords {

    @PersistenceContext EntityManager em;

    /**
     * Forgets whose files lie where, in the transaction of the caller: the operations are being
     * removed. The files stay, and nobody overwrites them.
     */
    public void forget(List<String> operationIds) {
        em.createQuery("delete from DeliveredFile d where d.operationId in :ids")
                .setParameter("ids", operationIds)
                .executeUpdate();
    }
}
