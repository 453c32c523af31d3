package org.platen.security;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.platen.settings.NodeSettings;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

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
@SettingsRecord(Subject.ACCESS)
public record SecuritySettings(
        boolean enabled,
        Duration session,
        Duration browserSession,
        Duration tokenLifetime,
        int loginFailures,
        int hashing,
        Optional<String> adminPassword,
        Path data) {

    private static final String MAX_BROWSER_SESSION_TEXT = "12h";

    static final Duration MAX_BROWSER_SESSION = SettingType.TIME.parse(MAX_BROWSER_SESSION_TEXT);

    private static final Setting<Boolean> ENABLED =
            Setting.of(
                    "platen.security.enabled",
                    SettingType.FLAG,
                    "true",
                    "`false` lets everybody in without credentials");

    private static final Setting<Duration> SESSION =
            Setting.of(
                    "platen.security.session",
                    SettingType.time("1m", "365d"),
                    "1h",
                    "lifetime of a login token");

    private static final Setting<Duration> BROWSER_SESSION =
            Setting.of(
                    "platen.security.browser-session",
                    SettingType.time("1m", MAX_BROWSER_SESSION_TEXT),
                    "2h",
                    "lifetime of a browser session without use");

    private static final Setting<Duration> TOKEN_LIFETIME =
            Setting.of(
                    "platen.security.token-lifetime",
                    SettingType.time("1m", "3650d"),
                    "90d",
                    "maximum lifetime of a named token");

    private static final Setting<Integer> LOGIN_FAILURES =
            Setting.of(
                    "platen.security.login-failures",
                    SettingType.number(1),
                    "20",
                    "wrong passwords a minute by user and address before 429; five times as many"
                            + " by user or by address alone, fifty times in all");

    private static final Setting<Integer> HASHING =
            Setting.ofProcessors(
                    "platen.security.hashing", "passwords hashed at the same time; others get 503");

    private static final Setting<Optional<String>> ADMIN_PASSWORD =
            Setting.optional(
                    "platen.admin.password",
                    SettingType.TEXT,
                    "made at the first start",
                    "password of the user `admin`. At a later start it replaces the old one,"
                            + " enables the user, restores all roles and ends all its sessions and"
                            + " tokens");

    private static final Setting<Optional<Path>> ADMIN_PASSWORD_FILE =
            Setting.optional(
                    "platen.admin.password.file",
                    SettingType.PATH,
                    "file with the password of `admin`");

    @Inject
    SecuritySettings(Settings settings, NodeSettings node) {
        this(
                settings.get(ENABLED),
                settings.get(SESSION),
                settings.get(BROWSER_SESSION),
                settings.get(TOKEN_LIFETIME),
                settings.get(LOGIN_FAILURES),
                settings.get(HASHING),
                settings.secret(ADMIN_PASSWORD, ADMIN_PASSWORD_FILE),
                node.data());
    }

    /** Without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "SecuritySettings[enabled=" + enabled + ", session=" + session + "]";
    }
}
