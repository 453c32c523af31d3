package org.platen.maintenance;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * The rows of sets of one kind and of their parts. Used in the transaction of the caller.
 *
 * @param entity the entity of the sets, which has {@code id}, {@code deleted} and {@code createdAt}
 * @param content a query for what is directly in the set {@code s}
 * @param levels the levels of parts in a set, from the bottom up
 */
public record SetRows(String entity, String content, List<Level> levels) {

    private static final int SETS = 100;

    private static final int ROWS = 2_000;

    /**
     * A level of parts of the same kind.
     *
     * @param ids a query for the ids of the parts in {@code :set}
     * @param removals statements that remove those among {@code :ids}, in order
     */
    public record Level(String ids, List<String> removals) {}

    public List<Long> due(EntityManager em, Instant end, long after) {
        return em.createQuery(
                        "select s.id from "
                                + entity
                                + " s where (s.deleted = true or s.createdAt <= :end)"
                                + " and s.id > :after order by s.id",
                        Long.class)
                .setParameter("end", end)
                .setParameter("after", after)
                .setMaxResults(SETS)
                .getResultList();
    }

    public int removeSome(EntityManager em, long set) {
        for (var level : levels) {
            var ids = next(em, level, set);
            if (!ids.isEmpty()) {
                level.removals.forEach(
                        removal ->
                                em.createQuery(removal).setParameter("ids", ids).executeUpdate());
                return ids.size();
            }
        }
        return 0;
    }

    private static List<Long> next(EntityManager em, Level level, long set) {
        return em.createQuery(level.ids, Long.class)
                .setParameter("set", set)
                .setMaxResults(ROWS)
                .getResultList();
    }

    public boolean finish(EntityManager em, long set) {
        return em.createQuery(
                                "delete from "
                                        + entity
                                        + " s where s.id = :id and s.deleted = true"
                                        + " and not exists ("
                                        + content
                                        + ")")
                        .setParameter("id", set)
                        .executeUpdate()
                == 1;
    }
}
