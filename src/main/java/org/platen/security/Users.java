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
import org.platen.problem.ProblemCode;
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
     * Opens the users of a database from a process without a server. Nothing is cached here;
     * running servers notice changes within a second.
     */
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    public static Users withoutServer(EntityManager em, InstantSource clock) {
        var users =
                new Users() {
                    @Override
                    void tellOfChange() {
                        // no listeners outside a server
                    }
                };
        users.em = em;
        users.clock = clock;
        return users;
    }

    public Optional<User> find(String name) {
        return mayBeName(name) ? Optional.ofNullable(em.find(User.class, name)) : Optional.empty();
    }

    /**
     * Returns whether a text can be a user's name. PostgreSQL rejects NUL characters even in
     * queries.
     */
    public static boolean mayBeName(String name) {
        return name.length() <= MAX_NAME_LENGTH && name.chars().noneMatch(Character::isISOControl);
    }

    boolean areNone() {
        return em.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }

    /**
     * Adds a user if no user has this name. If two nodes add the same user concurrently, the second
     * waits for the first and adds nothing.
     *
     * @param beforeCommit runs after the row was inserted by this node; if it throws, the row is
     *     rolled back
     * @return whether this call inserted the row
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
     * @return the user; empty if no user has this name
     * @throws ProblemException when no administrator would remain
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
     * Locks a user and all administrators, ordered by name. So two administrators who concurrently
     * revoke each other's role neither both succeed nor deadlock.
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
                Problem.of(
                        ProblemCode.REQUEST_STATE,
                        "This user is the last administrator. Give another user ROLE_ADMIN first.",
                        name));
    }

    /** Announces a change on this node. */
    void tellOfChange() {
        changed.fire(new UsersChanged());
    }

    /** Returns all users, ordered by name. */
    public List<User> all() {
        return em.createQuery("select u from User u order by u.name", User.class).getResultList();
    }

    /**
     * Adds a user.
     *
     * @throws ProblemException when a user has this name already
     */
    public void add(Caller caller, String passwordHash) {
        if (!addIfAbsent(new User(caller, passwordHash, clock.instant()), () -> {})) {
            throw new ProblemException(
                    new Problem(
                            Problem.CONFLICT,
                            "A user with this name exists already. Change that user, or"
                                    + " choose another name.",
                            caller.name()));
        }
    }

    /**
     * Adds a user, or replaces the password and roles of an existing one and ends that user's
     * tokens.
     *
     * @return whether the user was added
     */
    public boolean put(Caller caller, String passwordHash) {
        return put(caller, passwordHash, user -> {});
    }

    /**
     * As {@link #put(Caller, String)}, unless the check of the locked user, if one exists, throws.
     */
    public boolean put(Caller caller, String passwordHash, Consumer<User> check) {
        boolean added = addIfAbsent(new User(caller, passwordHash, clock.instant()), () -> {});
        if (!added) {
            change(
                    caller.name(),
                    user -> {
                        check.accept(user);
                        user.changeRoles(caller);
                        user.changePassword(passwordHash);
                    });
        }
        return added;
    }

    /**
     * Returns a user of a provider, with the roles that the provider reports now. Inserts a row at
     * the first sign-in.
     *
     * @return empty if the user is disabled, or if the name belongs to a user with a password or of
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
     * Removes a user and all tokens of the user. Returns false if no user has this name.
     *
     * @throws ProblemException when no administrator would remain
     */
    public boolean remove(String name) {
        return remove(name, user -> {});
    }

    /** As {@link #remove(String)}, unless the check of the locked user throws. */
    public boolean remove(String name, Consumer<User> check) {
        var locked = lock(name);
        var user = locked.remove(name);
        if (user == null) {
            return false;
        }
        check.accept(user);
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
