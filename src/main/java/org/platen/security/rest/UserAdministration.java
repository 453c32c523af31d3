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
     * Makes a user.
     *
     * @return the name
     * @throws ProblemException when there is one of that name
     */
    String add(byte[] body) {
        var wanted = RequestBody.read(body, 400).withKeys(KEYS_OF_A_USER);
        var user = UserRequest.of(wanted.text("name", ""), wanted);
        users.add(user.caller(), passwords.hash(user.password()));
        return user.caller().name();
    }

    /**
     * Makes a user or replaces password and roles of one, whose tokens end.
     *
     * @return whether it was made
     */
    boolean put(String name, byte[] body) {
        var wanted = UserRequest.of(name, RequestBody.read(body, 400));
        return users.put(wanted.caller(), passwords.hash(wanted.password()));
    }

    /** Changes what the body has: password, roles, disabled. */
    UserView change(String name, byte[] body) {
        var wanted = RequestBody.read(body, 400).withKeys(KEYS_OF_A_CHANGE);
        var hash = password(wanted);
        var roles = roles(wanted);
        var disabled = disabled(wanted);
        return users.change(
                        name,
                        user -> {
                            hash.ifPresent(user::changePassword);
                            roles.ifPresent(all -> user.changeRoles(new Caller(name, all)));
                            disabled.filter(state -> state != user.disabled())
                                    .ifPresent(user::setDisabled);
                        })
                .map(UserView::of)
                .orElseThrow(() -> unknown(name));
    }

    private Optional<String> password(RequestBody wanted) {
        return wanted.has("password")
                ? Optional.of(passwords.hash(UserRequest.password(wanted, "password")))
                : Optional.empty();
    }

    private static Optional<Set<String>> roles(RequestBody wanted) {
        return wanted.has("roles") ? Optional.of(UserRequest.roles(wanted)) : Optional.empty();
    }

    private static Optional<Boolean> disabled(RequestBody wanted) {
        return wanted.has("disabled")
                ? Optional.of(wanted.strictFlag("disabled", false))
                : Optional.empty();
    }

    static ProblemException unknown(String name) {
        return new ProblemException(Problem.notFound("No user has this name.", name));
    }
}
