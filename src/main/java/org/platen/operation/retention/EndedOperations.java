package org.platen.operation.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationId;
import org.platen.operation.OperationRows;
import org.platen.operation.Operations;

/** Operations that have ended, and their removal with everything stored about them. */
@ApplicationScoped
@Transactional
class EndedOperations {

    private static final int BATCH = 50;

    /** The queries that delete the rows of this package that refer to an operation. */
    private static final List<String> OWN =
            List.of(
                    "delete from UsedKey k where k.operationId in :ids",
                    "delete from OperationFinding f where f.key.operationId in :ids",
                    "delete from OperationReference n where n.key.operationId in :ids",
                    "delete from Operation o where o.id in :ids");

    @PersistenceContext EntityManager em;

    @Inject Operations operations;

    @Inject @Any Instance<OperationHandler> handlers;

    /**
     * Removes some operations that had ended by the given time, in one transaction.
     *
     * @return the number of removed operations
     */
    int remove(Instant end) {
        var ids = locked(end);
        if (!ids.isEmpty()) {
            remove(ids);
        }
        return ids.size();
    }

    /**
     * Removes one operation.
     *
     * @throws org.platen.problem.ProblemException 409 when it has not ended
     */
    void remove(OperationId id) {
        operations.requireEnded(id);
        new AuditTrail(em).add(AuditAction.OPERATION_DELETE, id);
        em.flush();
        remove(List.of(id.value()));
        em.clear();
    }

    private void remove(List<String> ids) {
        var ended = ids.stream().map(OperationId::new).toList();
        handlers.forEach(handler -> handler.forget(ended));
        OWN.forEach(query -> em.createQuery(query).setParameter("ids", ids).executeUpdate());
    }

    /** Checks the end again under a lock: an operation that was meanwhile retried has not ended. */
    private List<String> locked(Instant end) {
        var rows = new OperationRows(em);
        return due(end).stream()
                .flatMap(id -> rows.lock(new OperationId(id)).stream())
                .filter(operation -> operation.endedAt().filter(at -> !at.isAfter(end)).isPresent())
                .map(operation -> operation.id().value())
                .toList();
    }

    private List<String> due(Instant end) {
        return em.createQuery(
                        "select o.id from Operation o where o.endedAt <= :end order by o.endedAt",
                        String.class)
                .setParameter("end", end)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
