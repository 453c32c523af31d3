package org.platen.owner;

import jakarta.persistence.TypedQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.owner.Owner.Access;

/**
 * The rows that a thread may see: with {@code platen.security.owners}, a request of a user without
 * ROLE_ADMIN sees those that belong to this user. Rows of others are treated as if they were not
 * there. Rows that belong to nobody are seen by administrators only.
 *
 * @param onlyOf the user whose rows they are; empty for all rows
 */
public record Visibility(Optional<String> onlyOf) {

    private static final String PARAMETER = "visibleTo";

    /** Returns the visibility of the current thread. */
    public static Visibility current() {
        return new Visibility(
                Owner.current().filter(owner -> owner.access() == Access.OWN).map(Owner::name));
    }

    public boolean isRestricted() {
        return onlyOf.isPresent();
    }

    /** Returns whether a row of this owner is visible. */
    public boolean includes(@Nullable String owner) {
        return onlyOf.isEmpty() || onlyOf.get().equals(owner);
    }

    /**
     * Returns the condition to append to a query.
     *
     * @param column the column that contains the owner, as named in the query
     * @return text that begins with {@code " and "}; empty if all rows are visible, so that no
     *     query changes while ownership is switched off
     */
    public String condition(String column) {
        return isRestricted() ? " and " + column + " = :" + PARAMETER : "";
    }

    /**
     * As {@link #condition(String)}, but rows that meet another condition are visible to everyone.
     */
    public String condition(String column, String shared) {
        return isRestricted() ? " and (" + column + " = :" + PARAMETER + " or " + shared + ")" : "";
    }

    /** Binds the parameters of the condition. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        onlyOf.ifPresent(user -> query.setParameter(PARAMETER, user));
        return query;
    }
}
