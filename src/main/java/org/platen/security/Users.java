package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.platen.audit.AuditAction;
import org.platen.audit.AuditTrail;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** All users; the only class that queries and changes them. */
@ApplicationScoped
@Transactional
public class Users {

    private static final int MAX_NAME_LENGTH = 100;

    @PersistenceContext EntityManager em;

    @Inject Event<UsersChanged> changed;

    @Inject InstantSource clock;

    /**
     * The users in a database that no server in this process uses: nothing caches them here, and
     * servers notice a change within a second.
     */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static Users withoutServer(EntityManager em, InstantSource clock) {
        var users =
                new Users() {
                    @Override
                    void tellOfChange() {
                        // nobody to tell
                    }
                };
        users.em = em;
        users.clock = clock;
        return users;
    }

    public Optional<User> find(String name) {
        return mayBeName(name) ? Optional.ofNullable(em.find(User.class, name)) : Optional.empty();
    }

    /** PostgreSQL takes no NUL, not even in a question. */
    public static boolean mayBeName(String name) {
        return name.length() <= MAX_NAME_LENGTH && name.chars().noneMatch(Character::isISOControl);
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
        boolean added = insertIfAbsent(user);
        if (added) {
            new AuditTrail(em).add(AuditAction.USER_CREATE, user.name(), Map.of(), user.state());
            beforeCommit.run();
        }
        return added;
    }

    /** Not by persist: a row that is there already would be an error, in the log as well. */
    private boolean insertIfAbsent(User user) {
        return em.createQuery(
                                "insert into User (name, passwordHash, roles, createdAt,"
                                        + " disabled, credentialEpoch, provider)"
                                        + " values (:name, :hash, :roles, :now, false, 0,"
                                        + " :provider)"
                                        + " on conflict do nothing")
                        .setParameter("name", user.name())
                        .setParameter("hash", user.passwordHash())
                        .setParameter("roles", user.caller().rolesColumn())
                        .setParameter("now", user.createdAt())
                        .setParameter("provider", user.provider())
                        .executeUpdate()
                == 1;
    }

    /**
     * Changes a user and makes the change known on this node.
     *
     * @return the user, or empty when there is none of that name
     * @throws ProblemException when no administrator would be left
     */
    public Optional<User> change(String name, Consumer<User> change) {
        var locked = lock(name);
        var user = locked.get(name);
        if (user == null) {
            return Optional.empty();
        }
        boolean administrator = user.isActiveAdministrator();
        var before = user.state();
        var hash = user.passwordHash();
        int epoch = user.caller().credentialEpoch();
        change.accept(user);
        if (administrator && locked.values().stream().noneMatch(User::isActiveAdministrator)) {
            throw lastAdministrator(name);
        }
        note(user, before, hash, epoch);
        tellOfChange();
        return Optional.of(user);
    }

    private void note(User user, Map<String, ?> before, String hash, int epoch) {
        var after = new HashMap<String, Object>(user.state());
        if (!user.passwordHash().equals(hash)) {
            after.put("password", "changed");
        }
        if (!after.equals(before)) {
            new AuditTrail(em).add(AuditAction.USER_CHANGE, user.name(), before, after);
        } else if (user.caller().credentialEpoch() != epoch) {
            new AuditTrail(em).add(AuditAction.SESSIONS_END, user.name());
        }
    }

    /**
     * Locks a user and all administrators, in one order: two who take the role from each other are
     * not both served, and do not wait for each other for ever.
     */
    private Map<String, User> lock(String name) {
        var locked = new HashMap<String, User>();
        em.createQuery(
                        "select u from User u where u.name = :name or u.roles like :role"
                                + " order by u.name",
                        User.class)
                .setParameter("name", mayBeName(name) ? name : "")
                .setParameter("role", "%" + Role.ROLE_ADMIN.name() + "%")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(user -> locked.put(user.name(), user));
        return locked;
    }

    private static ProblemException lastAdministrator(String name) {
        return new ProblemException(
                new Problem(
                        Problem.CONFLICT,
                        "This user is the last administrator. Give another user ROLE_ADMIN first.",
                        name));
    }

    /** Makes a change known on this node. */
    void tellOfChange() {
        changed.fire(new UsersChanged());
    }

    /** All, by name. */
    public List<User> all() {
        return em.createQuery("select u from User u order by u.name", User.class).getResultList();
    }

    /**
     * Makes a user.
     *
     * @throws ProblemException when there is one of that name
     */
    public void add(Caller caller, String passwordHash) {
        if (!addIfAbsent(new User(caller, passwordHash, clock.instant()), () -> {})) {
            throw new ProblemException(
                    new Problem(
                            Problem.CONFLICT,
                            "There is a user of this name already. Change that one, or choose"
                                    + " another name.",
                            caller.name()));
        }
    }

    /**
     * Makes a user or replaces the password and the roles of one, whose tokens end.
     *
     * @return whether it was made
     */
    public boolean put(Caller caller, String passwordHash) {
        boolean added = addIfAbsent(new User(caller, passwordHash, clock.instant()), () -> {});
        if (!added) {
            change(
                    caller.name(),
                    user -> {
                        user.changeRoles(caller);
                        user.changePassword(passwordHash);
                    });
        }
        return added;
    }

    /**
     * The user whom a provider tells of, with the roles that it tells now. Whoever comes for the
     * first time gets a row.
     *
     * @return empty when the user is disabled, or the name is that of a user with a password, or of
     *     another provider
     */
    Optional<Caller> ofProvider(Caller told, String provider) {
        var known = find(told.name());
        if (known.isEmpty()) {
            addIfAbsent(User.ofProvider(told, provider, clock.instant()), () -> {});
            known = find(told.name());
        }
        return known.filter(user -> user.provider().equals(provider) && !user.disabled())
                .map(user -> withRoles(user, told));
    }

    private Caller withRoles(User user, Caller told) {
        if (!user.caller().roles().equals(told.roles())) {
            em.lock(user, LockModeType.PESSIMISTIC_WRITE);
            var before = user.state();
            user.changeRoles(told);
            new AuditTrail(em).add(AuditAction.USER_CHANGE, user.name(), before, user.state());
            tellOfChange();
        }
        return user.caller();
    }

    /**
     * Removes a user and all tokens of the user; false when there is no such user.
     *
     * @throws ProblemException when no administrator would be left
     */
    public boolean remove(String name) {
        var locked = lock(name);
        var user = locked.remove(name);
        if (user == null) {
            return false;
        }
        if (user.isActiveAdministrator()
                && locked.values().stream().noneMatch(User::isActiveAdministrator)) {
            throw lastAdministrator(name);
        }
        em.remove(user);
        new AuditTrail(em).add(AuditAction.USER_DELETE, name, user.state(), Map.of());
        em.createQuery("delete from AccessToken t where t.userName = :name")
                .setParameter("name", name)
                .executeUpdate();
        tellOfChange();
        return true;
    }

    /** Ends all tokens of all users. */
    public void endAllTokens() {
        em.createQuery("update User u set u.credentialEpoch = u.credentialEpoch + 1")
                .executeUpdate();
        new AuditTrail(em).add(AuditAction.SESSIONS_END_ALL, "");
        tellOfChange();
    }
}
