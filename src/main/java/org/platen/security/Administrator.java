package org.platen.security;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.platen.database.SchemaReady;
import org.platen.log.ContextLog;

/** Ensures, at each start, that somebody can log in: the user admin. */
@ApplicationScoped
public class Administrator {

    private static final System.Logger LOG = ContextLog.of(Administrator.class);

    public static final String NAME = "admin";

    private static final Caller ADMIN = new Caller(NAME, Role.names());

    @Inject SecuritySettings settings;

    @Inject Users users;

    @Inject PasswordHasher passwords;

    @Inject InstantSource clock;

    void begin(@Observes SchemaReady event) {
        if (!settings.enabled()) {
            LOG.log(
                    WARNING,
                    "Security is switched OFF (platen.security.enabled=false):"
                            + " anyone who can reach this server may do everything. Remove"
                            + " the setting unless the server is isolated.");
        }
        if (users.areNone()) {
            add();
        } else {
            settings.adminPassword().ifPresent(this::reset);
        }
    }

    private void add() {
        boolean added =
                settings.adminPassword()
                        .map(password -> add(password, () -> {}))
                        .orElseGet(this::addWithNewPassword);
        LOG.log(
                INFO,
                added
                        ? "First start: created the user admin."
                        : "Another node has created the user admin.");
    }

    private boolean addWithNewPassword() {
        var file = new PasswordFile(settings.data().resolve("admin-password"));
        var password = PasswordFile.newPassword();
        boolean added = add(password, () -> file.write(password));
        if (added) {
            LOG.log(INFO, "The password of the user admin is in " + file);
        }
        return added;
    }

    private boolean add(String password, Runnable beforeCommit) {
        var user = new User(ADMIN, passwords.hash(password), clock.instant());
        return users.addIfAbsent(user, beforeCommit);
    }

    /**
     * Emergency access: whoever can set this setting takes over the user admin, with all roles; all
     * others who used it are signed out.
     */
    private boolean isCurrent(String password) {
        return users.find(ADMIN.name())
                .filter(user -> passwords.matches(password, user.passwordHash()))
                .filter(User::isActiveAdministrator)
                .isPresent();
    }

    private void reset(String password) {
        if (!isCurrent(password)) {
            restore(passwords.hash(password));
            LOG.log(
                    WARNING,
                    "The password of the user admin was set to"
                            + " PLATEN_ADMIN_PASSWORD. Its roles were restored, and its"
                            + " sessions and tokens were ended.");
        }
    }

    private void restore(String hash) {
        var restored =
                users.change(
                        ADMIN.name(),
                        user -> {
                            user.changeRoles(ADMIN);
                            user.setDisabled(false);
                            user.changePassword(hash);
                        });
        if (restored.isEmpty()) {
            users.addIfAbsent(new User(ADMIN, hash, clock.instant()), () -> {});
        }
    }
}
