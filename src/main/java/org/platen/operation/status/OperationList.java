package org.platen.operation.status;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.platen.operation.OperationState;
import org.platen.owner.Visibility;

/**
 * Reads operations in pages (keyset pagination): each page begins after the last operation of the
 * page before, so that reading is fast for any number of operations. The requests of the
 * operations, which may be long, are not read. Operations that the current thread may not see are
 * left out.
 */
@ApplicationScoped
@Transactional
class OperationList {

    private static final Comparator<OperationView> NEWEST_FIRST =
            comparing(OperationView::submitted).thenComparing(OperationView::id).reversed();

    private static final String VIEW =
            "select new org.platen.operation.status.OperationView(o.id, o.type, o.state, o.facts, o.priority, o.parent,"
                    + " o.progress, o.subTask, o.attempt, o.node, o.submittedBy, o.submittedAt,"
                    + " o.startedAt, o.endedAt, o.result, o.remarks,"
                    + " o.problemStatus, o.problemMessage, o.problemParameter, o.problemCode) from Operation o where ";

    // An index serves the first condition.
    private static final String BEFORE =
            "o.submittedAt <= :at and (o.submittedAt < :at or o.id < :id)";

    private static final String OWNER = "o.submittedBy";

    private static final String NEWEST = " order by o.submittedAt desc, o.id desc";

    @PersistenceContext EntityManager em;

    /** Returns the newest operations that pass a filter and were submitted before a place. */
    List<OperationView> newest(OperationFilter filter, PageToken before, int limit) {
        // One query for each state, because no index orders several states. A single query for all
        // states would read a hundred thousand waiting operations to find the newest one that is
        // done.
        // An operation that changes state between the queries is found twice; the later state
        // counts. One that is queued again may not be found. A single statement would find it, but
        // Jakarta Persistence 3.1, to which WildFly restricts Hibernate, has no limit in a
        // subquery.
        var found = new HashMap<String, OperationView>();
        for (var state : EnumSet.copyOf(filter.states())) {
            newest(state, filter, before, limit)
                    .forEach(operation -> found.put(operation.id(), operation));
        }
        return found.values().stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }

    private List<OperationView> newest(
            OperationState state, OperationFilter filter, PageToken before, int limit) {
        var visibility = Visibility.current();
        var query =
                em.createQuery(
                        VIEW
                                + "o.state = :state"
                                + filter.condition()
                                + visibility.condition(OWNER)
                                + " and "
                                + BEFORE
                                + NEWEST,
                        OperationView.class);
        return page(
                filter.bind(visibility.bind(query)).setParameter("state", state), before, limit);
    }

    private static <T> List<T> page(TypedQuery<T> query, PageToken from, int limit) {
        return query.setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the oldest operations of a state that were submitted after a place. */
    List<RunningOperation> oldest(OperationState state, Optional<PageToken> after, int limit) {
        var from = after.orElse(PageToken.FIRST);
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
