package org.platen.security.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platen.api.Precondition;
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

    @Inject Users users;

    @Inject PasswordHasher passwords;

    List<UserView> all() {
        return users.all().stream().map(UserView::of).toList();
    }

    User found(String name) {
        return users.find(name).orElseThrow(() -> unknown(name));
    }

    /**
     * Adds a user.
     *
     * @throws ProblemException when a user has this name already
     */
    void add(NewUser user) {
        users.add(user.caller(), passwords.hash(user.password()));
    }

    /**
     * Adds a user, or replaces the password and roles of an existing one and ends that user's
     * tokens.
     *
     * @return whether the user was added
     * @throws ProblemException 412 when the condition does not hold
     */
    boolean put(NewUser user, Precondition condition) {
        var name = user.name();
        if (condition.needsExisting()) {
            condition.require(users.find(name).map(User::tag), name);
        }
        return users.put(
                user.caller(), passwords.hash(user.password()), found -> require(condition, found));
    }

    private static void require(Precondition condition, User user) {
        condition.require(Optional.of(user.tag()), user.name());
    }

    /** Removes a user, under a condition. */
    void remove(String name, Precondition condition) {
        if (!users.remove(name, user -> require(condition, user))) {
            throw unknown(name);
        }
    }

    /** Changes what is not absent: password, roles, disabled. */
    UserView change(String name, UserChange wanted, Precondition condition) {
        var hash = Optional.ofNullable(wanted.password()).map(passwords::hash);
        var roles = Optional.ofNullable(wanted.roles());
        var disabled = Optional.ofNullable(wanted.disabled());
        return users.change(
                        name,
                        user -> {
                            require(condition, user);
                            hash.ifPresent(user::changePassword);
                            roles.ifPresent(all -> user.changeRoles(new Caller(name, all)));
                            disabled.filter(state -> state != user.disabled())
                                    .ifPresent(user::setDisabled);
                        })
                .map(UserView::of)
                .orElseThrow(() -> unknown(name));
    }

    static ProblemException unknown(String name) {
        return new ProblemException(Problem.notFound("No user has this name.", name));
    }
}
