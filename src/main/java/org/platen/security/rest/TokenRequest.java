package org.platen.security.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.contract.RequestBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.Caller;
import org.platen.security.Role;

/**
 * A request for a named token: {@code {"name": "erp", "roles": ["ROLE_DATA"], "expiresAt":
 * "2027-01-01T00:00:00Z"}}.
 *
 * @param roles the roles of the token; empty for all that the user has
 */
record TokenRequest(String name, Set<String> roles, Duration lifetime) {

    static final Set<String> KEYS = Set.of("name", "roles", "expiresAt");

    private static final int MAX_NAME_LENGTH = 100;

    static TokenRequest of(RequestBody body, Instant now, Duration max) {
        return new TokenRequest(name(body), roles(body), lifetime(body, now, max));
    }

    private static String name(RequestBody body) {
        var name = body.text("name").strip();
        if (name.isEmpty()
                || name.length() > MAX_NAME_LENGTH
                || name.chars().anyMatch(Character::isISOControl)) {
            throw refuse(
                    "The key 'name' must contain 1 to "
                            + MAX_NAME_LENGTH
                            + " characters, without control characters.");
        }
        return name;
    }

    private static Set<String> roles(RequestBody body) {
        var roles = new HashSet<String>();
        body.root().path("roles").forEach(role -> roles.add(role.asText()));
        if (body.has("roles") && (roles.isEmpty() || !Role.names().containsAll(roles))) {
            throw refuse("The key 'roles' must be an array of some of " + allRoles() + ".");
        }
        return roles;
    }

    private static String allRoles() {
        return Role.names().stream().sorted().collect(Collectors.joining(", "));
    }

    private static Duration lifetime(RequestBody body, Instant now, Duration max) {
        if (!body.has("expiresAt")) {
            return max;
        }
        try {
            var lifetime = Duration.between(now, Instant.parse(body.text("expiresAt")));
            if (!lifetime.isNegative() && !lifetime.isZero() && lifetime.compareTo(max) <= 0) {
                return lifetime;
            }
        } catch (DateTimeException e) {
            // Reported below.
        }
        throw refuse(
                "The key 'expiresAt' must be a time such as 2027-01-01T00:00:00Z, within the next "
                        + max.toDays()
                        + " days (platen.security.token-lifetime).");
    }

    /**
     * Returns the caller whom the token will represent.
     *
     * @throws ProblemException when the user lacks one of the roles
     */
    Caller limited(Caller owner) {
        if (!owner.roles().containsAll(roles)) {
            throw refuse(
                    "A token cannot have roles that its user lacks. Leave them out"
                            + " of 'roles'.");
        }
        return roles.isEmpty() ? owner : owner.limitedTo(roles);
    }

    private static ProblemException refuse(String message) {
        return new ProblemException(Problem.badRequest(message));
    }
}
