package org.platen.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.platen.oidc.ProviderCalls.Answer;

/**
 * The provider's own description (OpenID Connect Discovery 1.0), and the keys with which it signs.
 * It is read when it is first needed. A provider that does not answer is not asked again for a
 * while, so that its outage does not delay requests.
 */
@ApplicationScoped
class Provider {

    private static final long MILLIS_OF_KEYS = Duration.ofMinutes(15).toMillis();

    private static final long MILLIS_BETWEEN_READS = Duration.ofSeconds(30).toMillis();

    /** The time for which a request waits while another one fetches the keys. */
    private static final long MILLIS_OF_A_WAIT = 1_000;

    /** Known keys remain valid while the provider is unavailable. */
    private static final long MILLIS_OF_OUTAGE = Duration.ofHours(4).toMillis();

    @Inject OidcSettings settings;

    @Inject InstantSource clock;

    /**
     * Held by the request that queries the provider. Others do not wait for it, because each of
     * them holds a server thread.
     */
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Description known;

    private Instant nextAttempt = Instant.MIN;

    /**
     * A provider's endpoints and keys.
     *
     * @param issuer as it stands in its tokens
     */
    record Description(
            String issuer, URI authorization, URI token, JWKSource<SecurityContext> keys) {}

    /** Returns whether a provider is configured. */
    boolean isConfigured() {
        return settings.issuer().isPresent();
    }

    /**
     * Returns the provider's description of itself.
     *
     * @throws ProviderUnavailableException when the provider cannot be reached now
     */
    Description description() throws ProviderUnavailableException {
        var description = known;
        if (description != null) {
            return description;
        }
        if (!asking.tryLock()) {
            throw new ProviderUnavailableException(
                    "Another request is querying it at this moment.");
        }
        try {
            return asked();
        } finally {
            asking.unlock();
        }
    }

    private Description asked() throws ProviderUnavailableException {
        var description = known;
        if (description != null) {
            return description;
        }
        var now = clock.instant();
        if (now.isBefore(nextAttempt)) {
            throw new ProviderUnavailableException(
                    "It did not answer a moment ago, and is not queried again for"
                            + " a few seconds.");
        }
        nextAttempt = now.plus(ProviderUnavailableException.DELAY);
        description = read(settings.issuer().orElseThrow());
        known = description;
        return description;
    }

    private static Description read(URI issuer) throws ProviderUnavailableException {
        try {
            var url = URI.create(issuer + "/.well-known/openid-configuration");
            var answer = ProviderCalls.get(url);
            if (answer.isError()) {
                throw new ProviderUnavailableException(url + " answers " + answer.status() + ".");
            }
            return described(issuer, answer);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProviderUnavailableException("It cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Description described(URI issuer, Answer answer)
            throws ProviderUnavailableException, MalformedURLException {
        var said = answer.body().path("issuer").asText();
        // A trailing slash is part of the name for some providers.
        if (!said.replaceAll("/+$", "").equals(issuer.toString())) {
            throw new ProviderUnavailableException(
                    "It calls itself " + said + ", and platen.oidc.issuer is " + issuer + ".");
        }
        return new Description(
                said,
                url(answer, "authorization_endpoint"),
                url(answer, "token_endpoint"),
                keys(url(answer, "jwks_uri")));
    }

    private static URI url(Answer answer, String key) throws ProviderUnavailableException {
        return Optional.ofNullable(answer.body().path(key).textValue())
                .map(URI::create)
                .orElseThrow(
                        () ->
                                new ProviderUnavailableException(
                                        "Its description has no " + key + "."));
    }

    private static JWKSource<SecurityContext> keys(URI url) throws MalformedURLException {
        int millis = ProviderCalls.MAX_MILLIS;
        var calls = new DefaultResourceRetriever(millis, millis, ProviderCalls.MAX_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(url.toURL(), calls)
                .cache(MILLIS_OF_KEYS, MILLIS_OF_A_WAIT)
                .refreshAheadCache(false)
                .rateLimited(MILLIS_BETWEEN_READS)
                .outageTolerant(MILLIS_OF_OUTAGE)
                .build();
    }
}
