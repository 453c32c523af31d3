package org.platen.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Stores and lists the findings of operations. They are written once, when an operation ends. */
@ApplicationScoped
@Transactional
public class Findings {

    @PersistenceContext EntityManager em;

    /** Adds findings, in the transaction that sets the operation DONE. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OperationId operation, List<Finding> findings) {
        findings.forEach(finding -> em.persist(new OperationFinding(operation, finding)));
    }

    /** Returns the findings of an operation behind a number, by number. */
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
