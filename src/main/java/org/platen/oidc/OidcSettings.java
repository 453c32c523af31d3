package org.platen.oidc;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.platen.settings.Settings;

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
record OidcSettings(
        Optional<URI> issuer,
        String client,
        String clientSecret,
        String audience,
        String userClaim,
        String rolesClaim,
        Map<String, String> roles,
        String scope) {

    private static final String ISSUER = "platen.oidc.issuer";

    private static final String CLIENT = "platen.oidc.client";

    private static final String ROLES = "platen.oidc.roles";

    private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    OidcSettings {
        issuer.ifPresent(OidcSettings::check);
        if (issuer.isPresent() && client.isBlank()) {
            throw new IllegalArgumentException(
                    CLIENT
                            + " is missing. It is Platen's client name at the provider of "
                            + ISSUER);
        }
    }

    private static void check(URI issuer) {
        boolean isSafe =
                "https".equals(issuer.getScheme())
                        || ("http".equals(issuer.getScheme())
                                && OWN_HOSTS.contains(String.valueOf(issuer.getHost())));
        if (!isSafe || issuer.getHost() == null) {
            throw new IllegalArgumentException(
                    ISSUER
                            + " must be an https URL (http is allowed on this machine only,"
                            + " because otherwise somebody on the network could substitute"
                            + " the provider's keys), but is "
                            + issuer);
        }
    }

    static OidcSettings read() {
        var client = Settings.text(CLIENT, "");
        return new OidcSettings(
                Settings.text(ISSUER).map(OidcSettings::url),
                client,
                Settings.secret("platen.oidc.client-secret").orElse(""),
                Settings.text("platen.oidc.audience", client),
                Settings.text("platen.oidc.user-claim", "preferred_username"),
                Settings.text("platen.oidc.roles-claim", "realm_access.roles"),
                mapping(Settings.text(ROLES, "")),
                Settings.text("platen.oidc.scope", "openid profile"));
    }

    private static URI url(String text) {
        try {
            return URI.create(text.strip().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(ISSUER + " must be a URL, but is " + text, e);
        }
    }

    static Map<String, String> mapping(String text) {
        var mapping = new LinkedHashMap<String, String>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .forEach(
                        pair -> {
                            int sign = pair.lastIndexOf('=');
                            if (sign < 1) {
                                throw new IllegalArgumentException(
                                        ROLES
                                                + " must be comma-separated pairs such as operators=ROLE_DATA,"
                                                + " but contains "
                                                + pair);
                            }
                            mapping.put(
                                    pair.substring(0, sign).strip(),
                                    pair.substring(sign + 1).strip());
                        });
        return mapping;
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", client=" + client + "]";
    }
}
