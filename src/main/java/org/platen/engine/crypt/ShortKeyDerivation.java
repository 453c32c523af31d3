package org.platen.engine.crypt;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Derivation of keys of up to 128 bits from passwords by MD5 and RC4: revisions 2 to 4 (ISO
 * 32000-2, 7.6.4.3 and 7.6.4.4).
 */
final class ShortKeyDerivation {

    private static final byte[] PLAIN_METADATA = {-1, -1, -1, -1};
    private static final int FIRST_WITH_ROUNDS = 3;
    private static final int FIRST_WITH_PLAIN_METADATA = 4;
    private static final int ROUNDS_OF_MD5 = 50;
    private static final int ROUNDS_OF_RC4 = 20;
    private static final int DIGEST = 16;

    private final StandardSecurity security;
    private final int keyLength;
    private final boolean hasRounds;
    private final byte[] owner;
    private final byte[] user;
    private final MessageDigest md5 = Algorithms.digest("MD5");
    private final Rc4 rc4 = new Rc4();

    ShortKeyDerivation(StandardSecurity security, int keyLength) {
        this.security = security;
        this.keyLength = keyLength;
        hasRounds = security.revision() >= FIRST_WITH_ROUNDS;
        owner = StandardSecurity.shortHash(security.owner());
        user = StandardSecurity.shortHash(security.user());
    }

    /** The file key, if the password is that of the user or the owner. */
    Optional<FileKey> key(byte[] password) {
        byte[] padded = PasswordPadding.padded(password);
        return keyOfUser(padded)
                .or(() -> keyOfUser(passwordOfUser(padded, keyLength)))
                // Programs disagree on the number of bytes in the rounds if the key is short.
                .or(
                        () ->
                                keyLength == DIGEST
                                        ? Optional.empty()
                                        : keyOfUser(passwordOfUser(padded, DIGEST)));
    }

    /** Algorithms 2 and 6. */
    private Optional<FileKey> keyOfUser(byte[] padded) {
        md5.update(padded);
        md5.update(owner);
        updatePermissions();
        md5.update(security.documentId());
        if (security.revision() >= FIRST_WITH_PLAIN_METADATA && !security.encryptsMetadata()) {
            md5.update(PLAIN_METADATA);
        }
        byte[] key = Arrays.copyOf(rounds(md5.digest(), keyLength), keyLength);
        return opens(key) ? Optional.of(new FileKey(key)) : Optional.empty();
    }

    private void updatePermissions() {
        int permissions = security.permissions();
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            md5.update((byte) (permissions >> shift));
        }
    }

    private byte[] rounds(byte[] first, int length) {
        byte[] digest = first;
        for (int i = 0; hasRounds && i < ROUNDS_OF_MD5; i++) {
            md5.update(digest, 0, length);
            digest = md5.digest();
        }
        return digest;
    }

    /**
     * Returns whether a key opens the document: compares {@code U} with its expected value
     * (algorithms 4 and 5).
     */
    private boolean opens(byte[] key) {
        if (!hasRounds) {
            return Arrays.equals(rc4.apply(key, PasswordPadding.bytes()), user);
        }
        md5.update(PasswordPadding.bytes());
        byte[] hash = md5.digest(security.documentId());
        for (int round = 0; round < ROUNDS_OF_RC4; round++) {
            hash = rc4.apply(mixed(key, round), hash);
        }
        return Arrays.equals(hash, Arrays.copyOf(user, DIGEST));
    }

    private static byte[] mixed(byte[] key, int round) {
        byte[] mixed = key.clone();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] ^= (byte) round;
        }
        return mixed;
    }

    /** Algorithm 7: the padded user password, if the password is that of the owner. */
    private byte[] passwordOfUser(byte[] padded, int lengthInRounds) {
        byte[] key = Arrays.copyOf(rounds(md5.digest(padded), lengthInRounds), keyLength);
        byte[] password = owner;
        for (int round = hasRounds ? ROUNDS_OF_RC4 - 1 : 0; round >= 0; round--) {
            password = rc4.apply(mixed(key, round), password);
        }
        return password;
    }
}
