package org.platen.security.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.http.JsonBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.Caller;

/**
 * A request for a named token: {@code {"name": "erp", "roles": ["ROLE_DATA"], "expiresAt":
 * "2027-01-01T00:00:00Z"}}.
 *
 * @param roles the roles of the token; absent for all that the user has
 * @param expiresAt absent for the longest lifetime
 */
@JsonBody
record TokenRequest(
        @NotNull(message = "{platen.body.text}")
                @Size(min = 1, max = MAX_NAME_LENGTH, message = NAME)
                @Pattern(regexp = NO_CONTROL_CHARACTERS, message = NAME)
                String name,
        @RoleNames @Nullable Set<String> roles,
        @Nullable String expiresAt) {

    static final String NAME = "{platen.token.name}";

    static final int MAX_NAME_LENGTH = 100;

    static final String NO_CONTROL_CHARACTERS = "[^\\u0000-\\u001f\\u007f-\\u009f]*";

    TokenRequest {
        name = stripped(name);
    }

    /** Jackson hands over what a client has sent, which may have no name. */
    @SuppressWarnings("NullAway")
    static String stripped(@Nullable String name) {
        return name == null ? null : name.strip();
    }

    /**
     * The lifetime of the token.
     *
     * @throws ProblemException when it would end too late, or has ended
     */
    Duration lifetime(Instant now, Duration max) {
        if (expiresAt == null) {
            return max;
        }
        try {
            var lifetime = Duration.between(now, Instant.parse(expiresAt));
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
        if (roles == null) {
            return owner;
        }
        if (!owner.roles().containsAll(roles)) {
            throw refuse(
                    "A token cannot have roles that its user lacks. Leave them out"
                            + " of 'roles'.");
        }
        return owner.limitedTo(roles);
    }

    private static ProblemException refuse(String message) {
        return new ProblemException(Problem.badRequest(message));
    }
}
