package org.platen.security;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The user of one request.
 *
 * @param roles the roles that count for this request
 * @param credentialEpoch the user's credential epoch when the credentials were checked, see {@link
 *     User}
 */
public record Caller(String name, Set<String> roles, int credentialEpoch) {

    /** Every caller while security is switched off. */
    static final Caller ANONYMOUS = new Caller("anonymous", Role.names());

    /** A CORS preflight request, which browsers send without credentials. */
    static final Caller PREFLIGHT = new Caller("preflight", Set.of());

    /** The command {@code ./platen user}. No user's name can contain a colon. */
    public static final Caller COMMAND = new Caller(":command", Set.of(Role.ROLE_ADMIN.name()));

    public Caller(String name, Set<String> roles) {
        this(name, roles, 0);
    }

    static Caller of(String name, String rolesColumn) {
        return new Caller(name, roles(rolesColumn));
    }

    static Set<String> roles(String column) {
        return Arrays.stream(column.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns this user with only those roles that are also in the given set. */
    public Caller limitedTo(Set<String> others) {
        return new Caller(
                name,
                roles.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet()),
                credentialEpoch);
    }

    boolean isAdministrator() {
        return roles.contains(Role.ROLE_ADMIN.name());
    }

    /** Returns the roles as stored in the database. */
    String rolesColumn() {
        return roles.stream().sorted().collect(Collectors.joining(","));
    }
}
