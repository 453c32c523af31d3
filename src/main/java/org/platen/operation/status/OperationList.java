package org.platen.operation.status;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.platen.operation.OperationState;
import org.platen.owner.Visibility;

/**
 * Operations in pages, each of which begins where the one before ended: quick however many there
 * are. What operations were asked for, which may be long, is not read. Those that the present
 * thread may not see are left out.
 */
@ApplicationScoped
@Transactional
class OperationList {

    private static final Comparator<OperationView> NEWEST_FIRST =
            comparing(OperationView::submitted).thenComparing(OperationView::id).reversed();

    private static final String VIEW =
            "select new org.platen.operation.status.OperationView(o.id, o.type, o.state, o.priority, o.parent,"
                    + " o.progress, o.subTask, o.attempt, o.node, o.submittedBy, o.submittedAt,"
                    + " o.startedAt, o.endedAt, o.result, o.remarks,"
                    + " o.problemStatus, o.problemMessage, o.problemParameter) from Operation o where ";

    // The first condition is one that an index serves.
    private static final String BEFORE =
            "o.submittedAt <= :at and (o.submittedAt < :at or o.id < :id)";

    private static final String OWNER = "o.submittedBy";

    private static final String NEWEST = " order by o.submittedAt desc, o.id desc";

    @PersistenceContext EntityManager em;

    /**
     * The newest of those that were submitted before.
     *
     * @param states of all of them; none means any
     */
    List<OperationView> newest(Collection<OperationState> states, Place before, int limit) {
        // One query a state: no index has the order of several. One of all states would be read
        // through a hundred thousand that wait, to find the newest that is done.
        var wanted =
                states.isEmpty() ? EnumSet.allOf(OperationState.class) : EnumSet.copyOf(states);
        // One that goes on to its next state meanwhile is found in both: the later one counts. One
        // that goes back may be found in none. A single statement would see it, but Jakarta
        // Persistence 3.1, to which WildFly holds Hibernate, has no limit in a subquery.
        var found = new HashMap<String, OperationView>();
        for (var state : wanted) {
            newest(state, before, limit).forEach(operation -> found.put(operation.id(), operation));
        }
        return found.values().stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private List<OperationView> newest(OperationState state, Place before, int limit) {
        var visibility = Visibility.current();
        var query =
                em.createQuery(
                        VIEW
                                + "o.state = :state"
                                + visibility.condition(OWNER)
                                + " and "
                                + BEFORE
                                + NEWEST,
                        OperationView.class);
        return page(visibility.bind(query).setParameter("state", state), before, limit);
    }

    private static <T> List<T> page(TypedQuery<T> query, Place from, int limit) {
        return query.setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The oldest of a state that were submitted after. */
    List<RunningOperation> oldest(OperationState state, Optional<Place> after, int limit) {
        var from = after.orElse(Place.FIRST);
        var visibility = Visibility.current();
        var query =
                em.createQuery(
                        "select new org.platen.operation.status.RunningOperation(o.id, o.type, o.subTask,"
                                + " o.submittedAt, o.startedAt, o.progress) from Operation o"
                                + " where o.state = :state"
                                + visibility.condition(OWNER)
                                + " and o.submittedAt >= :at"
                                + " and (o.submittedAt > :at or o.id > :id)"
                                + " order by o.submittedAt, o.id",
                        RunningOperation.class);
        return page(visibility.bind(query).setParameter("state", state), from, limit);
    }
}
