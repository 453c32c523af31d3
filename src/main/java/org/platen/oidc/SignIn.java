package org.platen.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.platen.oidc.ProviderCalls.Answer;

/**
 * Signs the user of a browser in at the provider, with the authorization code flow (OpenID Connect
 * Core 1.0, 3.1) and PKCE (RFC 7636).
 */
@ApplicationScoped
public class SignIn {

    /** Each sign-in holds a server thread while the provider answers, and anyone may start one. */
    private static final int MAX_AT_A_TIME = 16;

    @Inject OidcSettings settings;

    @Inject Provider provider;

    @Inject TokenCheck check;

    @Inject BearerTokens bearer;

    private final Semaphore places = new Semaphore(MAX_AT_A_TIME);

    /** Returns whether a provider is configured. */
    public boolean isPossible() {
        return provider.isConfigured();
    }

    /** Starts a sign-in that returns to a path of this server. */
    public SignInAttempt begin(String back) {
        return SignInAttempt.to(back);
    }

    /** Returns the URL of the provider to which the browser is sent to sign in. */
    public URI location(SignInAttempt attempt, String redirect)
            throws ProviderUnavailableException {
        var endpoint = provider.description().authorization().toString();
        return URI.create(
                endpoint
                        + (endpoint.contains("?") ? "&" : "?")
                        + ProviderCalls.encoded(query(attempt, redirect)));
    }

    private Map<String, String> query(SignInAttempt attempt, String redirect) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.client());
        query.put("redirect_uri", redirect);
        query.put("scope", settings.scope());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        return query;
    }

    /**
     * Returns the user who signed in.
     *
     * @param code the code that the provider gave to the browser
     * @param redirect the same redirect URL as at the beginning
     */
    public OidcUser user(SignInAttempt attempt, String code, String redirect)
            throws RefusedTokenException, ProviderUnavailableException {
        var answer = tokens(attempt, code, redirect);
        if (answer.isError()) {
            throw new RefusedTokenException(
                    "the provider does not accept this code ("
                            + answer.body().path("error").asText("status " + answer.status())
                            + ")");
        }
        var claims = check.claims(answer.body().path("id_token").asText());
        requireOurs(claims, attempt);
        var user = new TokenClaims(settings).user(claims);
        // Keycloak puts roles into the access token only.
        var access = answer.body().path("access_token").asText();
        return user.roles().isEmpty() && access.contains(".") ? withRoles(user, access) : user;
    }

    private OidcUser withRoles(OidcUser user, String access)
            throws RefusedTokenException, ProviderUnavailableException {
        return new OidcUser(user.name(), bearer.user(access).roles());
    }

    private void requireOurs(JWTClaimsSet claims, SignInAttempt attempt)
            throws RefusedTokenException {
        if (!claims.getAudience().contains(settings.client())) {
            throw new RefusedTokenException("its ID token is for another client");
        }
        if (!attempt.nonce().equals(claims.getClaim("nonce"))) {
            throw new RefusedTokenException("its ID token belongs to another sign-in");
        }
    }

    private Answer tokens(SignInAttempt attempt, String code, String redirect)
            throws ProviderUnavailableException {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("client_id", settings.client());
        form.put("code_verifier", attempt.verifier());
        return post(form);
    }

    private Answer post(Map<String, String> form) throws ProviderUnavailableException {
        if (!places.tryAcquire()) {
            throw new ProviderUnavailableException(
                    "It is busy with " + MAX_AT_A_TIME + " other sign-ins.");
        }
        try {
            return ProviderCalls.post(
                    provider.description().token(),
                    form,
                    settings.client(),
                    settings.clientSecret());
        } catch (IOException e) {
            throw new ProviderUnavailableException("It cannot be reached: " + e.getMessage(), e);
        } finally {
            places.release();
        }
    }
}
