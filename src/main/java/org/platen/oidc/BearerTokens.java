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

    /** Returns whether a provider is configured whose tokens can be accepted. */
    public boolean areAccepted() {
        return provider.isConfigured();
    }

    /** Returns the issuer name of the provider. Its statements apply only to its own users. */
    public String issuer() {
        return settings.issuer().map(URI::toString).orElse("");
    }

    /**
     * Returns the user to whom a token was issued.
     *
     * @throws RefusedTokenException when the token is not meant for this server, has expired, or
     *     was not signed by the provider
     * @throws ProviderUnavailableException when the token cannot be checked now
     */
    public OidcUser user(String token) throws RefusedTokenException, ProviderUnavailableException {
        var claims = check.claims(token);
        requireAccessToken(claims);
        return new TokenClaims(settings).user(claims);
    }

    private void requireAccessToken(JWTClaimsSet claims) throws RefusedTokenException {
        // ID tokens and refresh tokens declare their type, or contain a hash of the access token.
        boolean isOther =
                (claims.getClaim("typ") instanceof String type && !"Bearer".equals(type))
                        || claims.getClaim("at_hash") != null;
        if (isOther) {
            throw new RefusedTokenException("it is not an access token");
        }
        // Keycloak sets no audience unless it is configured to.
        if (!claims.getAudience().contains(settings.audience())
                && !settings.audience().equals(claims.getClaim("azp"))) {
            throw new RefusedTokenException(
                    "it was not issued for " + settings.audience() + " (platen.oidc.audience)");
        }
    }
}
