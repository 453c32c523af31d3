package org.platen.oidc;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The provider, and how its claims become a user.
 *
 * @param issuer URL of the provider, as its tokens name it; none if there is no provider
 * @param client our name at the provider
 * @param clientSecret empty for a public client, which proves itself by PKCE alone
 * @param audience what a bearer token must be meant for ({@code aud}) or be issued to ({@code azp})
 * @param userClaim the claim that names the user
 * @param rolesClaim the claim that names the roles; points lead into objects
 * @param roles our roles by the provider's; empty if the provider has ours
 * @param scope what a sign-in asks for
 */
@SettingsRecord(Subject.OPENID_CONNECT)
record OidcSettings(
        Optional<URI> issuer,
        String client,
        String clientSecret,
        String audience,
        String userClaim,
        String rolesClaim,
        Map<String, String> roles,
        String scope) {

    private static final Setting<Optional<URI>> ISSUER =
            Setting.optional(
                    "platen.oidc.issuer",
                    SettingType.URL,
                    "OpenID provider, such as `https://login.example/realms/print`. Its bearer"
                            + " tokens are valid on both interfaces, and browsers sign in at"
                            + " `session/oidc`");

    private static final Setting<Optional<String>> CLIENT =
            Setting.optional(
                    "platen.oidc.client", SettingType.TEXT, "Platen's client id at the provider");

    private static final Setting<Optional<String>> CLIENT_SECRET =
            Setting.optional(
                    "platen.oidc.client-secret",
                    SettingType.TEXT,
                    "the client's secret; without one Platen authenticates with PKCE alone");

    private static final Setting<Optional<Path>> CLIENT_SECRET_FILE =
            Setting.optional(
                    "platen.oidc.client-secret.file",
                    SettingType.PATH,
                    "file with the client's secret");

    private static final Setting<Optional<String>> AUDIENCE =
            Setting.optional(
                    "platen.oidc.audience",
                    SettingType.TEXT,
                    "the client",
                    "audience (`aud`) or authorized party (`azp`) that bearer tokens must have");

    private static final Setting<String> USER_CLAIM =
            Setting.of(
                    "platen.oidc.user-claim",
                    SettingType.TEXT,
                    "preferred_username",
                    "claim with the user's name");

    private static final Setting<String> ROLES_CLAIM =
            Setting.of(
                    "platen.oidc.roles-claim",
                    SettingType.TEXT,
                    "realm_access.roles",
                    "claim with the user's roles");

    private static final Setting<Map<String, String>> ROLES =
            new Setting<>(
                    "platen.oidc.roles",
                    SettingType.TEXT
                            .as(OidcSettings::pair)
                            .list("list", "pairs such as operators=ROLE_DATA with commas between")
                            .as(OidcSettings::mapping),
                    "none",
                    Map::of,
                    "the provider's roles and ours, `press=ROLE_DATA,admins=ROLE_ADMIN`; without it"
                            + " the provider must use our names");

    private static final Setting<String> SCOPE =
            Setting.of(
                    "platen.oidc.scope",
                    SettingType.TEXT,
                    "openid profile",
                    "scopes requested at sign-in");

    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    OidcSettings {
        issuer.ifPresent(OidcSettings::check);
        if (issuer.isPresent() && client.isBlank()) {
            throw new IllegalArgumentException(
                    CLIENT.key()
                            + " is missing. It is Platen's client name at the provider of "
                            + ISSUER.key());
        }
    }

    private static void check(URI issuer) {
        boolean isSafe =
                "https".equals(issuer.getScheme())
                        || ("http".equals(issuer.getScheme())
                                && OWN_HOSTS.contains(String.valueOf(issuer.getHost())));
        if (!isSafe || issuer.getHost() == null) {
            throw new IllegalArgumentException(
                    ISSUER.key()
                            + " must be an https URL (http is allowed on this machine only,"
                            + " because otherwise somebody on the network could substitute"
                            + " the provider's keys), but is "
                            + issuer);
        }
    }

    @Inject
    OidcSettings(Settings settings) {
        this(
                settings.get(ISSUER),
                settings.get(CLIENT).orElse(""),
                settings.secret(CLIENT_SECRET, CLIENT_SECRET_FILE).orElse(""),
                settings.get(AUDIENCE).or(() -> settings.get(CLIENT)).orElse(""),
                settings.get(USER_CLAIM),
                settings.get(ROLES_CLAIM),
                settings.get(ROLES),
                settings.get(SCOPE));
    }

    private static Map.Entry<String, String> pair(String text) {
        int sign = text.lastIndexOf('=');
        if (sign < 1) {
            throw new IllegalArgumentException(text);
        }
        return Map.entry(text.substring(0, sign).strip(), text.substring(sign + 1).strip());
    }

    private static Map<String, String> mapping(List<Map.Entry<String, String>> pairs) {
        var mapping = new LinkedHashMap<String, String>();
        pairs.forEach(pair -> mapping.put(pair.getKey(), pair.getValue()));
        return mapping;
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", client=" + client + "]";
    }
}
