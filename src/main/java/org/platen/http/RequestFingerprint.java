package org.platen.http;

import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.platen.request.CurrentRequest;

/**
 * The SHA-256 of the path and the bytes of the body of a request. Two requests with the same
 * idempotency key are the same request if it is equal.
 */
public final class RequestFingerprint {

    /** The header of requests whose fingerprint is computed. */
    public static final String HEADER = "Idempotency-Key";

    private static final String ATTRIBUTE = "org.platen.http.fingerprint";

    private final MessageDigest digest;

    private RequestFingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static RequestFingerprint begin(UriInfo uri) {
        return new RequestFingerprint(digestOfPath(uri.getRequestUri().getRawPath()));
    }

    /** The same bytes, which become part of the fingerprint when they are read. */
    InputStream of(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /** Stores the fingerprint in the request, after the whole body has been read. */
    void end() {
        var text = HexFormat.of().formatHex(digest.digest());
        CurrentRequest.get().orElseThrow().setAttribute(ATTRIBUTE, text);
    }

    /** The fingerprint of the present request, whose body has been read or which has none. */
    public static String ofRequest(UriInfo uri) {
        return CurrentRequest.get()
                .map(request -> (String) request.getAttribute(ATTRIBUTE))
                .orElseGet(() -> of(uri.getRequestUri().getRawPath(), new byte[0]));
    }

    static String of(String path, byte[] body) {
        return HexFormat.of().formatHex(digestOfPath(path).digest(body));
    }

    private static MessageDigest digestOfPath(String path) {
        var digest = DigestUtils.getSha256Digest();
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest;
    }
}
