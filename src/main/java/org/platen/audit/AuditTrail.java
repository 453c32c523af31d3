package org.platen.audit;

import jakarta.persistence.EntityManager;
import java.util.Map;

/**
 * Writes entries in the transaction that makes the change, by its entity manager: both are
 * committed, or neither.
 */
public record AuditTrail(EntityManager em) {

    /** Writes an action of the current actor. */
    public void add(AuditAction action, Object thing) {
        add(action, thing, Map.of(), Map.of());
    }

    /**
     * Writes a change by the current actor.
     *
     * @param thing the identifier of what was changed
     * @param before the changed values before the change; no secrets and no names of documents,
     *     files or folders
     * @param after the same values after the change
     */
    public void add(AuditAction action, Object thing, Map<String, ?> before, Map<String, ?> after) {
        add(Actor.present(), action, thing, before, after);
    }

    /** As above, for a thread that executes the requests of several actors. */
    public void add(
            Actor actor,
            AuditAction action,
            Object thing,
            Map<String, ?> before,
            Map<String, ?> after) {
        em.persist(AuditEntry.ofChange(actor, action, thing.toString(), before, after));
    }
}
