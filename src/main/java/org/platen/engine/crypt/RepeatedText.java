package org.platen.engine.crypt;

import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/** The text that each round of algorithm 2.B encrypts (ISO 32000-2, 7.6.4.3.4). */
final class RepeatedText {

    private static final int REPETITIONS = 1 << 6;
    private static final int AES_KEY = 16;
    private static final byte[] NOTHING = {};

    private final Cipher aes;
    private byte[] plain = NOTHING;
    private byte[] encrypted = NOTHING;

    RepeatedText(Cipher aes) {
        this.aes = aes;
    }

    /** The encrypted text, possibly followed by other bytes. */
    byte[] encrypted() {
        return encrypted;
    }

    /**
     * Encrypts a password, a hash and further bytes, all of it 64 times, and returns the length.
     */
    int encrypt(byte[] password, byte[] hash, byte[] more) {
        int length = fillPlain(password, hash, more);
        Algorithms.apply(
                aes,
                Cipher.ENCRYPT_MODE,
                Arrays.copyOf(hash, AES_KEY),
                new IvParameterSpec(hash, AES_KEY, Decryptor.BLOCK),
                plain,
                0,
                length,
                encrypted,
                0);
        return length;
    }

    /** Fills the workspace with repetitions of the three parts. Returns their length. */
    private int fillPlain(byte[] password, byte[] hash, byte[] more) {
        int once = password.length + hash.length + more.length;
        int length = once * REPETITIONS;
        if (plain.length < length) {
            plain = new byte[length];
            encrypted = new byte[length];
        }
        System.arraycopy(password, 0, plain, 0, password.length);
        System.arraycopy(hash, 0, plain, password.length, hash.length);
        System.arraycopy(more, 0, plain, password.length + hash.length, more.length);
        for (int at = once; at < length; at *= 2) {
            System.arraycopy(plain, 0, plain, at, at);
        }
        return length;
    }
}
