package org.platen.oidc;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A sign-in that has begun. The browser keeps it as a cookie.
 *
 * @param state comes back with the answer of the provider
 * @param nonce comes back in the token
 * @param verifier the secret of PKCE
 * @param back the path of ours to go to
 */
public record SignInAttempt(String state, String nonce, String verifier, String back) {

    private static final int PARTS = 4;

    private static final int RANDOM_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Creates an attempt. */
    static SignInAttempt to(String back) {
        return new SignInAttempt(random(), random(), random(), back);
    }

    /** Returns the attempt as the value of a cookie. */
    public String text() {
        var path = BASE64.encodeToString(back.getBytes(StandardCharsets.UTF_8));
        return String.join(".", state, nonce, verifier, path);
    }

    /** Parses the value of a cookie; empty if it is not one of ours. */
    public static Optional<SignInAttempt> of(String text) {
        var parts = text.split("\\.", -1);
        try {
            return parts.length == PARTS && !parts[0].isEmpty()
                    ? Optional.of(new SignInAttempt(parts[0], parts[1], parts[2], path(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String path(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    /** The challenge of PKCE that belongs to the verifier. */
    String challenge() {
        return BASE64.encodeToString(DigestUtils.sha256(verifier));
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
