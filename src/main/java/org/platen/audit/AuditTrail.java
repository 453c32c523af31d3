package org.platen.audit;

import jakarta.persistence.EntityManager;
import java.util.Map;

/**
 * Writes entries in the transaction that makes the change, by its entity manager: both are
 * committed, or neither.
 */
public record AuditTrail(EntityManager em) {

    /** Writes that the present actor has done something. */
    public void add(AuditAction action, Object thing) {
        add(action, thing, Map.of(), Map.of());
    }

    /**
     * Writes a change by the present actor.
     *
     * @param thing the identifier of what was changed
     * @param before what was changed as it was; no secret, no name of a document, file or folder
     * @param after the same as it is now
     */
    public void add(AuditAction action, Object thing, Map<String, ?> before, Map<String, ?> after) {
        add(Actor.present(), action, thing, before, after);
    }

    /** As above, where another thread does the work of several. */
    public void add(
            Actor actor,
            AuditAction action,
            Object thing,
            Map<String, ?> before,
            Map<String, ?> after) {
        em.persist(AuditEntry.ofChange(actor, action, thing.toString(), before, after));
    }
}
