package org.platen.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    private static final int RANDOM_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Inject OidcSettings settings;

    @Inject Provider provider;

    @Inject TokenCheck check;

    @Inject BearerTokens bearer;

    private final Semaphore places = new Semaphore(MAX_AT_A_TIME);

    /**
     * A sign-in that has begun. The browser keeps it as a cookie.
     *
     * @param state comes back with the answer of the provider
     * @param nonce comes back in the token
     * @param verifier the secret of PKCE
     * @param back the path of ours to go to
     */
    public record Attempt(String state, String nonce, String verifier, String back) {

        private static final int PARTS = 4;

        /** Creates an attempt. */
        static Attempt to(String back) {
            return new Attempt(random(), random(), random(), back);
        }

        /** Returns the attempt as the value of a cookie. */
        public String text() {
            var path = BASE64.encodeToString(back.getBytes(StandardCharsets.UTF_8));
            return String.join(".", state, nonce, verifier, path);
        }

        /** Parses the value of a cookie; empty if it is not one of ours. */
        public static Optional<Attempt> of(String text) {
            var parts = text.split("\\.", -1);
            try {
                return parts.length == PARTS && !parts[0].isEmpty()
                        ? Optional.of(new Attempt(parts[0], parts[1], parts[2], path(parts[3])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static String path(String base64) {
            return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
        }
    }

    /** Returns whether a provider is configured. */
    public boolean isPossible() {
        return provider.isConfigured();
    }

    /** Starts a sign-in that returns to a path of this server. */
    public Attempt begin(String back) {
        return Attempt.to(back);
    }

    /** Returns the URL of the provider to which the browser is sent to sign in. */
    public URI location(Attempt attempt, String redirect) throws ProviderUnavailableException {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.client());
        query.put("redirect_uri", redirect);
        query.put("scope", settings.scope());
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", challenge(attempt.verifier()));
        query.put("code_challenge_method", "S256");
        var endpoint = provider.description().authorization().toString();
        return URI.create(
                endpoint + (endpoint.contains("?") ? "&" : "?") + ProviderCalls.encoded(query));
    }

    /**
     * Returns the user who signed in.
     *
     * @param code the code that the provider gave to the browser
     * @param redirect the same redirect URL as at the beginning
     */
    public OidcUser user(Attempt attempt, String code, String redirect)
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

    private void requireOurs(JWTClaimsSet claims, Attempt attempt) throws RefusedTokenException {
        if (!claims.getAudience().contains(settings.client())) {
            throw new RefusedTokenException("its ID token is for another client");
        }
        if (!attempt.nonce().equals(claims.getClaim("nonce"))) {
            throw new RefusedTokenException("its ID token belongs to another sign-in");
        }
    }

    private Answer tokens(Attempt attempt, String code, String redirect)
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

    private static String challenge(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
