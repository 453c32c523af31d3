package org.platen.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.platen.settings.Settings;

/**
 * Who must say who they are, and for how long that holds.
 *
 * @param enabled whether credentials are asked for at all
 * @param session how long a token is valid
 * @param loginFailures how many logins may fail within a minute, by user name and address
 * @param adminPassword of the user admin, if the deployer sets it
 * @param data folder where the generated password of admin is put
 */
record SecuritySettings(
        boolean enabled,
        Duration session,
        int loginFailures,
        Optional<String> adminPassword,
        Path data) {

    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(1);

    private static final Duration LONGEST_SESSION = Duration.ofDays(365);

    SecuritySettings {
        if (session.compareTo(SHORTEST_SESSION) < 0 || session.compareTo(LONGEST_SESSION) > 0) {
            throw new IllegalArgumentException(
                    "platen.security.session must be between 1m and 365d, but is "
                            + session.toSeconds()
                            + "s");
        }
        if (loginFailures < 1) {
            throw new IllegalArgumentException(
                    "platen.security.login-failures must be at least 1, but is " + loginFailures);
        }
    }

    static SecuritySettings read() {
        return new SecuritySettings(
                Settings.flag("platen.security.enabled", true),
                Settings.duration("platen.security.session", "1h"),
                Settings.whole("platen.security.login-failures", 20),
                Settings.text("platen.admin.password"),
                Path.of(Settings.text("platen.data", ".")));
    }

    /** Not the password, in no log. */
    @Override
    public String toString() {
        return "SecuritySettings[enabled=" + enabled + ", session=" + session + "]";
    }
}
