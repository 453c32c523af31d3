package org.platen.security.rest;

import java.util.HashSet;
import java.util.Set;
import org.platen.contract.RequestBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.Caller;
import org.platen.security.Role;
import org.platen.security.Users;

/** A user as requested by an administrator. */
record UserRequest(Caller caller, String password) {

    private static final int MIN_PASSWORD_LENGTH = 8;

    private static final int MAX_PASSWORD_LENGTH = 1_000;

    static UserRequest of(String name, RequestBody body) {
        // In HTTP Basic, a colon would end the name (RFC 7617).
        if (name.isBlank() || name.contains(":") || !Users.mayBeName(name)) {
            throw refuse(
                    "A user name must have 1 to 100 characters, without colons and"
                            + " control characters.",
                    name);
        }
        return new UserRequest(new Caller(name, roles(body)), password(body, "password"));
    }

    static String password(RequestBody body, String key) {
        var password = body.text(key, "");
        if (password.length() < MIN_PASSWORD_LENGTH || password.length() > MAX_PASSWORD_LENGTH) {
            throw refuse(
                    "The key '%s' must contain %d to %d characters."
                            .formatted(key, MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH),
                    "");
        }
        return password;
    }

    static Set<String> roles(RequestBody body) {
        var roles = new HashSet<String>();
        body.root().path("roles").forEach(role -> roles.add(role.asText()));
        if (roles.isEmpty() || !Role.names().containsAll(roles)) {
            throw refuse("The key 'roles' must be an array of some of " + Role.names() + ".", "");
        }
        return roles;
    }

    private static ProblemException refuse(String message, String parameter) {
        return new ProblemException(Problem.badRequest(message, parameter));
    }
}
