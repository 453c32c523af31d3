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
 * References from queued, running and failed (hence retryable) operations to entities that
 * therefore must not be deleted.
 *
 * <p>The submitter of an operation locks the referenced entities against changes, in the
 * transaction of the submission, and checks that they exist. Code that removes an entity also locks
 * it first, and then checks for references here. Thus submission and removal cannot overlap.
 */
@ApplicationScoped
@Transactional
public class References {

    private static final List<OperationState> NEEDY = List.of(QUEUED, RUNNING, FAILED);
    private static final List<OperationState> IN_PROGRESS = List.of(QUEUED, RUNNING);

    @PersistenceContext EntityManager em;

    /** Returns those of the ids that an operation refers to. */
    public Set<Long> among(String kind, Collection<Long> ids) {
        return among(kind, ids, NEEDY);
    }

    private Set<Long> among(String kind, Collection<Long> ids, List<OperationState> needy) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createQuery(
                                        "select n.key.entityId from OperationReference n, Operation o"
                                                + " where n.key.kind = :kind and n.key.entityId in :ids"
                                                + " and o.id = n.key.operationId and o.state in :needy",
                                        Long.class)
                                .setParameter("kind", kind)
                                .setParameter("ids", ids)
                                .setParameter("needy", needy)
                                .getResultList());
    }

    public boolean include(Reference need) {
        return !among(need.kind(), List.of(need.id())).isEmpty();
    }

    /**
     * Like {@link #include}, but ignores failed operations: a client may delete what a failed
     * operation refers to.
     */
    public boolean includeInProgress(Reference need) {
        return !among(need.kind(), List.of(need.id()), IN_PROGRESS).isEmpty();
    }
}
