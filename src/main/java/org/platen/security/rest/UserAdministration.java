package org.platen.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platen.contract.RequestBody;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.security.Caller;
import org.platen.security.PasswordHasher;
import org.platen.security.User;
import org.platen.security.Users;

/**
 * The changes that administrators make to users, with the rules for names, passwords and roles: the
 * same for calls over HTTP and for {@code ./platen user}.
 */
@ApplicationScoped
class UserAdministration {

    private static final Set<String> KEYS_OF_A_CHANGE = Set.of("password", "roles", "disabled");

    private static final Set<String> KEYS_OF_A_USER = Set.of("name", "password", "roles");

    @Inject Users users;

    @Inject PasswordHasher passwords;

    List<UserView> all() {
        return users.all().stream().map(UserView::of).toList();
    }

    User found(String name) {
        return users.find(name).orElseThrow(() -> unknown(name));
    }

    /**
     * Adds a user. * @return the name
     *
     * @throws ProblemException when a user has this name already
     */
    String add(byte[] body) {
        var wanted = RequestBody.read(body, 400).withKeys(KEYS_OF_A_USER);
        var user = UserRequest.of(wanted.text("name", ""), wanted);
        users.add(user.caller(), passwords.hash(user.password()));
        return user.caller().name();
    }

    /**
     * Adds a user, or replaces the password and roles of an existing one and ends that user's
     * tokens.
     *
     * @return whether the user was added
     */
    boolean put(String name, byte[] body) {
        var wanted = UserRequest.of(name, RequestBody.read(body, 400));
        return users.put(wanted.caller(), passwords.hash(wanted.password()));
    }

    /** Changes the values that the body contains: password, roles, disabled. */
    UserView change(String name, byte[] body) {
        var wanted = RequestBody.read(body, 400).withKeys(KEYS_OF_A_CHANGE);
        var hash =
                wanted.has("password")
                        ? Optional.of(passwords.hash(UserRequest.password(wanted, "password")))
                        : Optional.<String>empty();
        var roles =
                wanted.has("roles")
                        ? Optional.of(UserRequest.roles(wanted))
                        : Optional.<Set<String>>empty();
        boolean changesState = wanted.has("disabled");
        boolean disabled = wanted.strictFlag("disabled", false);
        return users.change(
                        name,
                        user -> {
                            hash.ifPresent(user::changePassword);
                            roles.ifPresent(all -> user.changeRoles(new Caller(name, all)));
                            if (changesState && disabled != user.disabled()) {
                                user.setDisabled(disabled);
                            }
                        })
                .map(UserView::of)
                .orElseThrow(() -> unknown(name));
    }

    static ProblemException unknown(String name) {
        return new ProblemException(Problem.notFound("No user has this name.", name));
    }
}
