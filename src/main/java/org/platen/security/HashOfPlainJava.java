package org.platen.security;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The hash of Jakarta Security in its documented form {@code
 * <algorithm>:<iterations>:<salt>:<hash>}, where no container brings one.
 */
public final class HashOfPlainJava implements Pbkdf2PasswordHash {

    private static final String PREFIX = "Pbkdf2PasswordHash.";

    private static final int PARTS = 4;

    private Map<String, String> parameters = Map.of();

    @Override
    public void initialize(Map<String, String> given) {
        parameters = given;
    }

    @Override
    public String generate(char[] password) {
        byte[] salt = new byte[number("SaltSizeBytes")];
        new SecureRandom().nextBytes(salt);
        var algorithm = text("Algorithm");
        int iterations = number("Iterations");
        var hash = hash(password, algorithm, iterations, salt, number("KeySizeBytes"));
        return String.join(
                ":", algorithm, Integer.toString(iterations), base64(salt), base64(hash));
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        var parts = hashed.split(":", -1);
        if (parts.length != PARTS) {
            return false;
        }
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(
                hash, hash(password, parts[0], Integer.parseInt(parts[1]), salt, hash.length));
    }

    private static byte[] hash(
            char[] password, String algorithm, int iterations, byte[] salt, int bytes) {
        try {
            var key = new PBEKeySpec(password, salt, iterations, bytes * Byte.SIZE);
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + algorithm, e);
        }
    }

    private String text(String parameter) {
        var value = parameters.get(PREFIX + parameter);
        if (value == null) {
            throw new IllegalStateException(PREFIX + parameter + " is not set");
        }
        return value;
    }

    private int number(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
