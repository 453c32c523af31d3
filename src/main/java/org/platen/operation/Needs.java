package org.platen.operation;

import static org.platen.operation.OperationState.FAILED;
import static org.platen.operation.OperationState.QUEUED;
import static org.platen.operation.OperationState.RUNNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What operations need that are queued, are running or, as they can be tried again, have failed.
 *
 * <p>Who submits an operation locks what it needs, against changes, in the transaction of the
 * submission, and sees that it is there. Who removes something locks it too, and asks here after
 * that. So neither is done behind the other's back.
 */
@ApplicationScoped
@Transactional
public class Needs {

    private static final List<OperationState> NEEDY = List.of(QUEUED, RUNNING, FAILED);
    private static final List<OperationState> IN_PROGRESS = List.of(QUEUED, RUNNING);

    @PersistenceContext EntityManager em;

    /** Those of the ids that some operation needs. */
    public Set<Long> among(String kind, Collection<Long> ids) {
        return among(kind, ids, NEEDY);
    }

    private Set<Long> among(String kind, Collection<Long> ids, List<OperationState> needy) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createQuery(
                                        "select n.key.entityId from OperationNeed n, Operation o"
                                                + " where n.key.kind = :kind and n.key.entityId in :ids"
                                                + " and o.id = n.key.operationId and o.state in :needy",
                                        Long.class)
                                .setParameter("kind", kind)
                                .setParameter("ids", ids)
                                .setParameter("needy", needy)
                                .getResultList());
    }

    public boolean include(Need need) {
        return !among(need.kind(), List.of(need.id())).isEmpty();
    }

    /** Without those of operations that have failed: a client may take from them what it gave. */
    public boolean includeInProgress(Need need) {
        return !among(need.kind(), List.of(need.id()), IN_PROGRESS).isEmpty();
    }
}
