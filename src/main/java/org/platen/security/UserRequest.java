package org.platen.security;

import java.util.HashSet;
import java.util.Set;
import org.platen.contract.RequestBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** What an administrator wants a user to be. */
record UserRequest(Caller caller, String password) {

    private static final int SHORTEST_PASSWORD = 8;

    static UserRequest of(String name, RequestBody body) {
        // A colon would end the name in HTTP Basic (RFC 7617).
        if (name.isBlank() || name.contains(":") || !Users.mayBeName(name)) {
            throw refuse(
                    "A user's name has 1 to 100 characters, no colon and no control characters.",
                    name);
        }
        return new UserRequest(new Caller(name, roles(body)), password(body));
    }

    private static String password(RequestBody body) {
        var password = body.text("password", "");
        if (password.length() < SHORTEST_PASSWORD) {
            throw refuse(
                    "The key 'password' must hold at least " + SHORTEST_PASSWORD + " characters.",
                    "");
        }
        return password;
    }

    private static Set<String> roles(RequestBody body) {
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
