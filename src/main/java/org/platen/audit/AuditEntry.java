package org.platen.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/** One entry of the audit trail. It is immutable. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    private static final String DONE = "done";

    private static final String REFUSED = "refused";

    @Id
    @SequenceGenerator(name = "audit_id", sequenceName = "audit_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_id")
    private long id;

    /** The time according to the database. */
    @Column(name = "at", insertable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "user_name", updatable = false)
    private String user;

    @Column(updatable = false)
    private String credential;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String action;

    @Column(updatable = false)
    private String thing;

    @Column(updatable = false)
    private String result;

    @Column(name = "state_before", updatable = false)
    private @Nullable String before;

    @Column(name = "state_after", updatable = false)
    private @Nullable String after;

    @Column(name = "times", updatable = false)
    private long count;

    @Column(name = "since", updatable = false)
    private @Nullable Instant minute;

    @SuppressWarnings("NullAway.Init") // filled by JPA and by the database
    protected AuditEntry() {}

    @SuppressWarnings("NullAway.Init") // the database sets the time
    private AuditEntry(Actor actor, AuditAction action, String thing, String result, long count) {
        this.user = actor.user();
        this.credential = actor.credential();
        this.address = actor.address();
        this.action = action.text();
        this.thing = thing;
        this.result = result;
        this.count = count;
    }

    static AuditEntry ofChange(
            Actor actor,
            AuditAction action,
            String thing,
            Map<String, ?> before,
            Map<String, ?> after) {
        var entry = new AuditEntry(actor, action, thing, DONE, 1);
        entry.before = column(before);
        entry.after = column(after);
        return entry;
    }

    static AuditEntry ofRefusals(RefusalCounter.Kind refused, long count) {
        var entry = new AuditEntry(refused.actor(), refused.action(), "", REFUSED, count);
        entry.minute = refused.minute();
        return entry;
    }

    private static @Nullable String column(Map<String, ?> state) {
        return state.isEmpty() ? null : Json.write(new TreeMap<>(state));
    }

    AuditPlace place() {
        return new AuditPlace(writtenAt, id);
    }

    Instant at() {
        return writtenAt;
    }

    String user() {
        return user;
    }

    String credential() {
        return credential;
    }

    String address() {
        return address;
    }

    String action() {
        return action;
    }

    String thing() {
        return thing;
    }

    String result() {
        return result;
    }

    @Nullable String before() {
        return before;
    }

    @Nullable String after() {
        return after;
    }

    long count() {
        return count;
    }

    /** The minute in which the refusals were counted; null for a change. */
    @Nullable Instant minute() {
        return minute;
    }
}
