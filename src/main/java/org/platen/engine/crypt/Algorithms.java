package org.platen.engine.crypt;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Cryptographic algorithms that every Java platform provides. */
final class Algorithms {

    private static final String AES = "AES";

    private Algorithms() {}

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + name, e);
        }
    }

    /** AES in CBC mode, without padding. */
    static Cipher aes() {
        try {
            return Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /**
     * Encrypts or decrypts whole blocks.
     *
     * @param mode of {@link Cipher}
     * @param vector holds the initialisation vector, 16 bytes from an index on
     */
    static void apply(
            Cipher aes,
            int mode,
            byte[] key,
            IvParameterSpec vector,
            byte[] from,
            int start,
            int count,
            byte[] into,
            int at) {
        try {
            aes.init(mode, new SecretKeySpec(key, AES), vector);
            aes.doFinal(from, start, count, into, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES of " + count + " bytes failed", e);
        }
    }
}
