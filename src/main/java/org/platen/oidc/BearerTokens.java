package org.platen.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/** Checks access tokens that clients got from the provider and send to us (RFC 6750, RFC 9068). */
@ApplicationScoped
public class BearerTokens {

    @Inject OidcSettings settings;

    @Inject Provider provider;

    @Inject TokenCheck check;

    /** Returns whether there is a provider whose tokens could count. */
    public boolean areAccepted() {
        return provider.isConfigured();
    }

    /** The provider's name; what it says of users holds for its own only. */
    public String issuer() {
        return settings.issuer().map(URI::toString).orElse("");
    }

    /**
     * The user whom a token was issued for.
     *
     * @throws RefusedTokenException when it is not for us, has expired, or was not signed by the
     *     provider
     * @throws ProviderUnavailableException when that cannot be found out now
     */
    public OidcUser user(String token) throws RefusedTokenException, ProviderUnavailableException {
        var claims = check.claims(token);
        requireAccessToken(claims);
        return new TokenClaims(settings).user(claims);
    }

    private void requireAccessToken(JWTClaimsSet claims) throws RefusedTokenException {
        // ID tokens and refresh tokens say so, or have a hash of the access token beside them.
        boolean isOther =
                (claims.getClaim("typ") instanceof String type && !"Bearer".equals(type))
                        || claims.getClaim("at_hash") != null;
        if (isOther) {
            throw new RefusedTokenException("it is no access token");
        }
        // Keycloak names no audience unless it is told to.
        if (!claims.getAudience().contains(settings.audience())
                && !settings.audience().equals(claims.getClaim("azp"))) {
            throw new RefusedTokenException(
                    "it was issued for others than "
                            + settings.audience()
                            + " (platen.oidc.audience)");
        }
    }
}
