package org.platen.security;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.platen.database.SchemaReady;

/** Sees to it, at each start, that somebody can log in: the user admin. */
@ApplicationScoped
class Administrator {

    private static final System.Logger LOG = System.getLogger(Administrator.class.getName());

    static final String NAME = "admin";

    private static final Caller ADMIN = new Caller(NAME, Role.names());

    @Inject SecuritySettings settings;

    @Inject Users users;

    @Inject Passwords passwords;

    void begin(@Observes SchemaReady event) {
        if (!settings.enabled()) {
            LOG.log(
                    WARNING,
                    "Security is switched OFF (platen.security.enabled=false): whoever reaches this"
                            + " server may do everything.");
        }
        if (users.areNone()) {
            add();
        } else {
            settings.adminPassword().ifPresent(this::reset);
        }
    }

    private void add() {
        var file = new PasswordFile(settings.data().resolve("admin-password"));
        try {
            settings.adminPassword()
                    .ifPresentOrElse(
                            password -> add(password, () -> {}),
                            () -> {
                                var password = PasswordFile.newPassword();
                                add(password, () -> file.write(password));
                                LOG.log(INFO, "The password of the user admin is in " + file);
                            });
        } catch (PersistenceException e) {
            if (users.areNone()) {
                throw e;
            }
            LOG.log(INFO, "Another node has made the user admin.");
        }
    }

    private void add(String password, Runnable beforeCommit) {
        users.add(new User(ADMIN, passwords.hash(password), Instant.now()), beforeCommit);
        LOG.log(INFO, "First start: made the user admin.");
    }

    private void reset(String password) {
        var differs =
                users.find(ADMIN.name())
                        .filter(user -> !passwords.matches(password, user.passwordHash()));
        if (differs.isPresent()) {
            users.changePassword(ADMIN.name(), passwords.hash(password));
            LOG.log(
                    WARNING,
                    "The password of the user admin is now that of PLATEN_ADMIN_PASSWORD.");
        }
    }
}
