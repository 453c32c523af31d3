package org.platen.operation.submission;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.platen.http.RequestFingerprint;
import org.platen.idempotency.IdempotencyKey;

/**
 * An idempotency key, sent in the header {@code Idempotency-Key}. A client that did not receive an
 * answer sends its request again with the same key, and the request is not carried out twice.
 *
 * @param name the key, unique among the keys of the user
 * @param fingerprint of the path and body that were sent with the key
 */
public record SubmitKey(String user, String name, String fingerprint) {

    public static final String HEADER = RequestFingerprint.HEADER;

    public static final String DESCRIPTION =
            "Names this request: sent again with the same key, it is accepted only once.";

    /** Returns the key of a request whose body has been read; empty when it has none. */
    public static Optional<SubmitKey> of(HttpHeaders headers, SecurityContext caller, UriInfo uri) {
        var sent = headers.getRequestHeaders().getOrDefault(HEADER, List.of());
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SubmitKey(
                                caller.getUserPrincipal().getName(),
                                IdempotencyKey.name(sent),
                                RequestFingerprint.ofRequest(uri)));
    }
}
