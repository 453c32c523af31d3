package org.platen.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** All findings. They are written once, with the end of their operation. */
@ApplicationScoped
@Transactional
public class Findings {

    @PersistenceContext EntityManager em;

    /** Adds to what is published, in the transaction that sets the operation DONE. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OperationId operation, List<Finding> findings) {
        findings.forEach(finding -> em.persist(new OperationFinding(operation, finding)));
    }

    /** Those of an operation that follow a number, in the order of their numbers. */
    public List<Finding> after(OperationId operation, int nr, int limit) {
        return em.createQuery(
                        "select f from OperationFinding f where f.key.operationId = :operation"
                                + " and f.key.nr > :nr order by f.key.nr",
                        OperationFinding.class)
                .setParameter("operation", operation.value())
                .setParameter("nr", nr)
                .setMaxResults(limit)
                .getResultStream()
                .map(OperationFinding::finding)
                .toList();
    }
}
