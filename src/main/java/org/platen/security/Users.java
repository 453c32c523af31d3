package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All users; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
class Users {

    private static final int LONGEST_NAME = 100;

    @PersistenceContext EntityManager em;

    @Inject Event<UsersChanged> changed;

    Optional<User> find(String name) {
        return mayBeName(name) ? Optional.ofNullable(em.find(User.class, name)) : Optional.empty();
    }

    /** PostgreSQL takes no NUL, not even in a question. */
    static boolean mayBeName(String name) {
        return name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    boolean areNone() {
        return em.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }

    /**
     * Adds a user whom another node may be adding at the same time: whoever comes second waits for
     * the first, and adds nobody.
     *
     * @param beforeCommit is run once the row is sure to be ours and no other node's; if it fails,
     *     the row is not kept
     * @return whether the row is ours
     */
    boolean addIfAbsent(User user, Runnable beforeCommit) {
        // Not by persist: a row that is there already would be an error, in the log as well.
        boolean added =
                em.createQuery(
                                        "insert into User (name, passwordHash, roles, createdAt)"
                                                + " values (:name, :hash, :roles, :now)"
                                                + " on conflict do nothing")
                                .setParameter("name", user.caller().name())
                                .setParameter("hash", user.passwordHash())
                                .setParameter("roles", user.caller().rolesColumn())
                                .setParameter("now", user.createdAt())
                                .executeUpdate()
                        == 1;
        if (added) {
            beforeCommit.run();
        }
        return added;
    }

    void changePassword(String name, String hash) {
        find(name).ifPresent(user -> user.changePassword(hash));
        changed.fire(new UsersChanged());
    }

    /** All, by name. */
    List<User> all() {
        return em.createQuery("select u from User u order by u.name", User.class).getResultList();
    }

    /**
     * Makes a user or replaces the password and the roles of one.
     *
     * @return whether it was made
     */
    boolean put(Caller caller, String passwordHash) {
        var known = find(caller.name());
        known.ifPresentOrElse(
                user -> user.change(caller, passwordHash),
                () -> em.persist(new User(caller, passwordHash, Instant.now())));
        changed.fire(new UsersChanged());
        return known.isEmpty();
    }

    /** Removes a user and ends the sessions; false when there is no such user. */
    boolean remove(String name) {
        var known = find(name);
        known.ifPresent(
                user -> {
                    em.remove(user);
                    em.createQuery("delete from AccessToken t where t.userName = :name")
                            .setParameter("name", name)
                            .executeUpdate();
                });
        changed.fire(new UsersChanged());
        return known.isPresent();
    }
}
