package org.platen.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The stored records of past deliveries. */
@ApplicationScoped
@Transactional
public class DeliveryRecords {

    @PersistenceContext EntityManager em;

    /** Returns the files that an operation has delivered, by path. */
    public List<DeliveredAs> of(String operationId) {
        return em.createQuery(
                        "select d from DeliveredFile d"
                                + " where d.operationId = :operation and d.fulfilled = true"
                                + " order by d.path",
                        DeliveredFile.class)
                .setParameter("operation", operationId)
                .getResultStream()
                .map(DeliveredFile::told)
                .toList();
    }

    /**
     * Deletes the records of the files that the operations delivered, in the transaction of the
     * caller, which removes the operations. The files stay, and are never overwritten.
     */
    public void forget(List<String> operationIds) {
        em.createQuery("delete from DeliveredFile d where d.operationId in :ids")
                .setParameter("ids", operationIds)
                .executeUpdate();
    }
}
