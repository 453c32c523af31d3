package org.platen.engine.crypt;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/**
 * Derivation of 256-bit keys from passwords by SHA-2 and AES: revisions 5 and 6 (ISO 32000-2,
 * 7.6.4.3.3 to 7.6.4.3.5 and 7.6.4.4.7 onwards).
 */
final class LongKeyDerivation {

    private static final int MAX_PASSWORD = 127;
    private static final int HASH = 32;
    private static final int SALT = 8;
    private static final int FIRST_WITH_ROUNDS = 6;
    private static final int MIN_ROUNDS = 64;
    private static final byte[] NOTHING = {};
    private static final byte[] MARK = {'a', 'd', 'b'};
    private static final int MARK_AT = 9;
    private static final IvParameterSpec ZEROS = new IvParameterSpec(new byte[Decryptor.BLOCK]);

    private final StandardSecurity security;
    private final byte[] owner;
    private final byte[] user;
    private final Cipher aes = Algorithms.aes();
    private final MessageDigest[] digests = {
        Algorithms.digest("SHA-256"), Algorithms.digest("SHA-384"), Algorithms.digest("SHA-512")
    };
    private final RepeatedText repeated = new RepeatedText(aes);

    LongKeyDerivation(StandardSecurity security) {
        this.security = security;
        owner = StandardSecurity.hashAndSalts(security.owner());
        user = StandardSecurity.hashAndSalts(security.user());
    }

    /** The file key, if the password is that of the user or the owner (algorithm 2.A). */
    Optional<FileKey> key(byte[] password) {
        byte[] cut = Arrays.copyOf(password, Math.min(MAX_PASSWORD, password.length));
        return key(cut, user, NOTHING, security.userKey())
                .or(() -> key(cut, owner, user, security.ownerKey()));
    }

    // The permissions identify the right key as reliably as the hash does, which takes a
    // millisecond.
    private Optional<FileKey> key(byte[] password, byte[] entry, byte[] more, byte[] encrypted) {
        byte[] between = hash(password, entry, HASH + SALT, more);
        byte[] key = decrypted(between, StandardSecurity.longKey(encrypted));
        boolean right =
                opensPermissions(key)
                        || Arrays.equals(
                                hash(password, entry, HASH, more), 0, HASH, entry, 0, HASH);
        return right ? Optional.of(new FileKey(key)) : Optional.empty();
    }

    private byte[] decrypted(byte[] key, byte[] bytes) {
        byte[] decrypted = new byte[bytes.length];
        Algorithms.apply(
                aes, Cipher.DECRYPT_MODE, key, ZEROS, bytes, 0, bytes.length, decrypted, 0);
        return decrypted;
    }

    /** Algorithm 13: four bytes of permissions, and three constant bytes. */
    private boolean opensPermissions(byte[] key) {
        if (security.encryptedPermissions().length < Decryptor.BLOCK) {
            return false;
        }
        byte[] opened =
                decrypted(key, Arrays.copyOf(security.encryptedPermissions(), Decryptor.BLOCK));
        int permissions = security.permissions();
        for (int i = 0; i < Integer.BYTES; i++) {
            if (opened[i] != (byte) (permissions >> (i * Byte.SIZE))) {
                return false;
            }
        }
        return Arrays.equals(opened, MARK_AT, MARK_AT + MARK.length, MARK, 0, MARK.length);
    }

    /** Algorithm 2.B, over a password and the salt at a position of an entry. */
    private byte[] hash(byte[] password, byte[] entry, int salt, byte[] more) {
        digests[0].update(password);
        digests[0].update(entry, salt, SALT);
        byte[] hash = digests[0].digest(more);
        return security.revision() < FIRST_WITH_ROUNDS ? hash : rounds(password, hash, more);
    }

    private byte[] rounds(byte[] password, byte[] first, byte[] more) {
        byte[] hash = first;
        int last = 0;
        for (int round = 0; round < MIN_ROUNDS || last > round - HASH; round++) {
            int length = repeated.encrypt(password, hash, more);
            byte[] encrypted = repeated.encrypted();
            var digest = digests[remainder(encrypted)];
            digest.update(encrypted, 0, length);
            hash = digest.digest();
            last = encrypted[length - 1] & 0xff;
        }
        return Arrays.copyOf(hash, HASH);
    }

    /**
     * The first 16 bytes as a number, modulo 3. It equals the sum of the bytes modulo 3, as 256
     * modulo 3 is 1.
     */
    private static int remainder(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < Decryptor.BLOCK; i++) {
            sum += bytes[i] & 0xff;
        }
        return sum % 3;
    }
}
