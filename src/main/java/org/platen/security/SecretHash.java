package org.platen.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Identifies secrets without storing them, by HMAC-SHA-256 with a key that only this object has.
 * The results are of no use in another process.
 */
final class SecretHash {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    SecretHash() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /** Returns the hash of two texts, which depends on their order. */
    String of(String first, String second) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] code = mac.doFinal((first + '\0' + second).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + ALGORITHM, e);
        }
    }
}
