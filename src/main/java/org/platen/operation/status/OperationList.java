package org.platen.operation.status;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.platen.operation.OperationState;

/**
 * Operations in pages, each of which begins where the one before ended: quick however many there
 * are. What operations were asked for, which may be long, is not read.
 */
@ApplicationScoped
@Transactional
class OperationList {

    private static final String VIEW =
            "select new org.platen.operation.status.OperationView(o.id, o.type, o.state, o.priority, o.parent,"
                    + " o.progress, o.subTask, o.attempt, o.node, o.submittedBy, o.submittedAt,"
                    + " o.startedAt, o.endedAt, o.result,"
                    + " o.problemStatus, o.problemMessage, o.problemParameter) from Operation o where ";

    // The first condition is one that an index serves.
    private static final String BEFORE =
            "o.submittedAt <= :at and (o.submittedAt < :at or o.id < :id)";

    private static final String NEWEST = " order by o.submittedAt desc, o.id desc";

    private static final String OF_STATE =
            "(select o.id from Operation o where o.state = %s and "
                    + BEFORE
                    + NEWEST
                    + " limit :most)";

    @PersistenceContext EntityManager em;

    /**
     * The newest of those that were submitted before.
     *
     * @param states of all of them; none means any
     */
    List<OperationView> newest(Collection<OperationState> states, Place before, int limit) {
        // Each state by itself: no index has the order of several. All of them read in the order of
        // submission would be read through a hundred thousand that wait, to find the newest that is
        // done. By one statement: of several, none might see one that goes from state to state.
        var wanted =
                states.isEmpty() ? EnumSet.allOf(OperationState.class) : EnumSet.copyOf(states);
        return em.createQuery(
                        wanted.stream()
                                .map(state -> OF_STATE.formatted(state.name()))
                                .collect(joining(" union all ", VIEW + "o.id in (", ")" + NEWEST)),
                        OperationView.class)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setParameter("most", limit)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The oldest of a state that were submitted after. */
    List<RunningOperation> oldest(OperationState state, Optional<Place> after, int limit) {
        var from = after.orElse(Place.FIRST);
        return em.createQuery(
                        "select new org.platen.operation.status.RunningOperation(o.id, o.type, o.subTask,"
                                + " o.submittedAt, o.startedAt, o.progress) from Operation o"
                                + " where o.state = :state and o.submittedAt >= :at"
                                + " and (o.submittedAt > :at or o.id > :id)"
                                + " order by o.submittedAt, o.id",
                        RunningOperation.class)
                .setParameter("state", state)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(limit)
                .getResultList();
    }
}
