package org.platen.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All entries; the only class that queries and removes them. */
@ApplicationScoped
@Transactional
class AuditEntries {

    private static final int BATCH = 2_000;

    @PersistenceContext EntityManager em;

    /** Returns the newest entries that match a query. */
    List<AuditEntry> newest(AuditQuery wanted, int limit) {
        var text =
                new StringBuilder(
                        "select e from AuditEntry e where e.writtenAt <= :at"
                                + " and (e.writtenAt < :at or e.id < :id)");
        wanted.user().ifPresent(user -> text.append(" and e.user = :user"));
        wanted.action().ifPresent(action -> text.append(" and e.action = :action"));
        wanted.from().ifPresent(from -> text.append(" and e.writtenAt >= :from"));
        text.append(" order by e.writtenAt desc, e.id desc");
        var query =
                em.createQuery(text.toString(), AuditEntry.class)
                        .setParameter("at", wanted.before().at())
                        .setParameter("id", wanted.before().id())
                        .setMaxResults(limit);
        wanted.user().ifPresent(user -> query.setParameter("user", user));
        wanted.action().ifPresent(action -> query.setParameter("action", action));
        wanted.from().ifPresent(from -> query.setParameter("from", from));
        return query.getResultList();
    }

    void addRefusals(Map<RefusalCounter.Kind, Long> counts) {
        counts.forEach((kind, count) -> em.persist(AuditEntry.ofRefusals(kind, count)));
    }

    /**
     * Removes some entries written at or before the given time.
     *
     * @return the number of removed entries
     */
    int removeSome(Instant end) {
        var old =
                em.createQuery(
                                "select e.id from AuditEntry e where e.writtenAt <= :end order"
                                        + " by e.writtenAt",
                                Long.class)
                        .setParameter("end", end)
                        .setMaxResults(BATCH)
                        .getResultList();
        return old.isEmpty()
                ? 0
                : em.createQuery("delete from AuditEntry e where e.id in :ids")
                        .setParameter("ids", old)
                        .executeUpdate();
    }
}
