package org.platen.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.platen.settings.Settings;

/**
 * The settings of authentication, sessions and tokens.
 *
 * @param enabled whether credentials are required at all
 * @param session the lifetime of a login token
 * @param browserSession the lifetime of an unused browser session
 * @param tokenLifetime the longest lifetime of a named token
 * @param loginFailures the number of passwords that may be wrong within a minute, by user name and
 *     address
 * @param hashing the number of passwords that are hashed concurrently
 * @param adminPassword the password of the user admin, if the deployer sets it
 * @param data the folder for the generated password of admin
 */
public record SecuritySettings(
        boolean enabled,
        Duration session,
        Duration browserSession,
        Duration tokenLifetime,
        int loginFailures,
        int hashing,
        Optional<String> adminPassword,
        Path data) {

    static final Duration MAX_BROWSER_SESSION = Duration.ofHours(12);

    private static final Duration MIN_LIFETIME = Duration.ofMinutes(1);

    private static final Duration MAX_LIFETIME = Duration.ofDays(365);

    private static final String SESSION = "platen.security.session";

    private static final String BROWSER_SESSION = "platen.security.browser-session";

    private static final String TOKEN_LIFETIME = "platen.security.token-lifetime";

    public SecuritySettings {
        checkLifetime(SESSION, session, MAX_LIFETIME);
        checkLifetime(BROWSER_SESSION, browserSession, MAX_BROWSER_SESSION);
        checkLifetime(TOKEN_LIFETIME, tokenLifetime, Duration.ofDays(3650));
        checkCount("platen.security.login-failures", loginFailures);
        checkCount("platen.security.hashing", hashing);
    }

    private static void checkLifetime(String key, Duration value, Duration max) {
        if (value.compareTo(MIN_LIFETIME) < 0 || value.compareTo(max) > 0) {
            String most = max.toDays() > 0 ? max.toDays() + "d" : max.toHours() + "h";
            throw new IllegalArgumentException(
                    key
                            + " must be between 1m and "
                            + most
                            + ", but is "
                            + value.toSeconds()
                            + "s");
        }
    }

    private static void checkCount(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be at least 1, but is " + value);
        }
    }

    static SecuritySettings read() {
        return new SecuritySettings(
                Settings.flag("platen.security.enabled", true),
                Settings.duration(SESSION, "1h"),
                Settings.duration(BROWSER_SESSION, "2h"),
                Settings.duration(TOKEN_LIFETIME, "90d"),
                Settings.whole("platen.security.login-failures", 20),
                Settings.whole(
                        "platen.security.hashing", Runtime.getRuntime().availableProcessors()),
                Settings.secret("platen.admin.password"),
                Path.of(Settings.text("platen.data", ".")));
    }

    /** Without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "SecuritySettings[enabled=" + enabled + ", session=" + session + "]";
    }
}
