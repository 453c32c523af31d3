package org.platen.idempotency;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.platen.idempotency.KeyedAnswer.Stored;
import org.platen.json.Json;
import org.platen.problem.BusyException;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/** Carries out requests of methods that are marked {@link OncePerKey} once for each key. */
@Provider
@OncePerKey
@Priority(OnceFilter.AFTER_OTHERS)
public class OnceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Refused parameters use no key, and the fingerprint is that of the decoded body. */
    static final int AFTER_OTHERS = Priorities.USER + 100;

    private static final String FIRST = "org.platen.idempotency.first";

    private static final Duration RETRY = Duration.ofSeconds(5);

    /**
     * The first request with a key.
     *
     * @param digest of the request, as far as its body has been read
     */
    private record First(IdempotencyKey key, MessageDigest digest) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var sent = request.getHeaders().get(IdempotencyKey.HEADER);
        if (sent == null || sent.isEmpty()) {
            return;
        }
        var user = request.getSecurityContext().getUserPrincipal().getName();
        var key = new IdempotencyKey(user, IdempotencyKey.name(sent));
        var body = new DigestInputStream(request.getEntityStream(), digest(request.getUriInfo()));
        if (answers().begin(key)) {
            request.setEntityStream(body);
            request.setProperty(FIRST, new First(key, body.getMessageDigest()));
        } else {
            body.transferTo(OutputStream.nullOutputStream());
            request.abortWith(repeated(key, hex(body.getMessageDigest())));
        }
    }

    private static KeyedAnswers answers() {
        return CDI.current().select(KeyedAnswers.class).get();
    }

    /** Begins the fingerprint of a request with its path and parameters. */
    private static MessageDigest digest(UriInfo uri) {
        var digest = DigestUtils.getSha256Digest();
        var target = uri.getRequestUri();
        var text = target.getRawPath() + "?" + Objects.toString(target.getRawQuery(), "");
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Response repeated(IdempotencyKey key, String fingerprint) {
        var answer = answers().find(key).orElseThrow(() -> atWork(key));
        if (!answer.fingerprint().equals(fingerprint)) {
            throw new ProblemException(IdempotencyKey.conflict(key.name()));
        }
        if (answer.body() == null) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_CONFLICT,
                            "This request was carried out before, and its answer contained a secret"
                                    + " that is told only once. If it was lost, delete what was"
                                    + " made and send the request with a new key.",
                            key.name()));
        }
        return response(answer);
    }

    private static BusyException atWork(IdempotencyKey key) {
        return new BusyException(
                Problem.of(
                        ProblemCode.REQUEST_CONFLICT,
                        "The first request with this key is still being carried out. Send this one"
                                + " again after the time in Retry-After.",
                        key.name()),
                RETRY);
    }

    private static Response response(Stored answer) {
        var response =
                Response.status(answer.status())
                        .header("Idempotency-Replayed", true)
                        .entity(answer.body())
                        .type(MediaType.APPLICATION_JSON_TYPE);
        return answer.location() == null
                ? response.build()
                : response.location(URI.create(answer.location())).build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(FIRST) instanceof First first)) {
            return;
        }
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            answers().finish(first.key(), stored(first, response));
        } else {
            answers().release(first.key());
        }
    }

    private static Stored stored(First first, ContainerResponseContext response) {
        return new Stored(
                hex(first.digest()),
                response.getStatus(),
                response.getLocation() == null ? null : response.getLocation().toString(),
                body(response));
    }

    private static @Nullable String body(ContainerResponseContext response) {
        var caching =
                Objects.toString(response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL), "");
        return caching.contains("no-store") ? null : Json.write(response.getEntity());
    }
}
