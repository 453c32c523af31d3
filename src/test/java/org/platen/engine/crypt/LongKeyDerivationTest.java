package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys of 256 bits (ISO 32000-2, 7.6.4.3.3 to 7.6.4.4.9). The entries are computed as the standard
 * describes it, without any of the shortcuts of the derivation.
 */
class LongKeyDerivationTest {

    private static final byte[] FILE_KEY = salt(32, 9);
    private static final int PERMISSIONS = -3904;
    private static final byte[] NOTHING = {};
    private static final byte[] ZEROS = new byte[16];

    private static byte[] salt(int length, int seed) {
        byte[] salt = new byte[length];
        for (int i = 0; i < length; i++) {
            salt[i] = (byte) (seed * 37 + i * 11);
        }
        return salt;
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] aes(byte[] key, byte[] vector, byte[] plain)
            throws GeneralSecurityException {
        var aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        return aes.doFinal(plain);
    }

    /** Algorithm 2.B; a mere digest in revision 5. */
    private static byte[] hash(int revision, byte[] password, byte[] salt, byte[] user)
            throws GeneralSecurityException {
        byte[] k = MessageDigest.getInstance("SHA-256").digest(joined(password, salt, user));
        if (revision == 5) {
            return k;
        }
        byte[] e = NOTHING;
        for (int round = 0; round < 64 || (e[e.length - 1] & 0xff) > round - 32; round++) {
            byte[] once = joined(password, k, user);
            byte[][] all = new byte[64][];
            Arrays.fill(all, once);
            e = aes(Arrays.copyOf(k, 16), Arrays.copyOfRange(k, 16, 32), joined(all));
            int remainder =
                    new BigInteger(1, Arrays.copyOf(e, 16)).mod(BigInteger.valueOf(3)).intValue();
            String name = List.of("SHA-256", "SHA-384", "SHA-512").get(remainder);
            k = MessageDigest.getInstance(name).digest(e);
        }
        return Arrays.copyOf(k, 32);
    }

    /** Algorithms 8, 9 and 10. */
    private static StandardSecurity security(int revision, String permissionsMark)
            throws GeneralSecurityException {
        byte[] user = "user".getBytes(UTF_8);
        byte[] owner = "owner".getBytes(UTF_8);
        byte[] u = joined(hash(revision, user, salt(8, 1), NOTHING), salt(8, 1), salt(8, 2));
        byte[] ue = aes(hash(revision, user, salt(8, 2), NOTHING), ZEROS, FILE_KEY);
        byte[] o = joined(hash(revision, owner, salt(8, 3), u), salt(8, 3), salt(8, 4));
        byte[] oe = aes(hash(revision, owner, salt(8, 4), u), ZEROS, FILE_KEY);
        byte[] permissions =
                joined(
                        new byte[] {-64, -16, -1, -1, -1, -1, -1, -1, 'T'},
                        permissionsMark.getBytes(UTF_8),
                        salt(4, 5));
        byte[] perms = aes(FILE_KEY, ZEROS, permissions);
        return new StandardSecurity(
                revision, List.of(32), o, u, oe, ue, perms, PERMISSIONS, NOTHING, true);
    }

    @ParameterizedTest(name = "revision {0}, permissions marked {1}")
    @CsvSource({"5, adb", "6, adb", "5, xyz", "6, xyz"})
    void either_password_gives_the_file_key_by_the_permissions_or_else_by_the_hash(
            int revision, String mark) throws GeneralSecurityException {
        var derivation = new LongKeyDerivation(security(revision, mark));

        for (String password : List.of("user", "owner")) {
            assertThat(derivation.key(password.getBytes(UTF_8)))
                    .as(password)
                    .hasValueSatisfying(key -> assertThat(key.bytes()).isEqualTo(FILE_KEY));
        }
        for (String password : List.of("", "User", "owner1")) {
            assertThat(derivation.key(password.getBytes(UTF_8))).as(password).isEmpty();
        }
    }

    @ParameterizedTest(name = "revision {0}")
    @ValueSource(ints = {5, 6})
    void permissions_may_be_absent_and_entries_padded(int revision)
            throws GeneralSecurityException {
        var sound = security(revision, "adb");
        var padded =
                new StandardSecurity(
                        revision,
                        List.of(32),
                        Arrays.copyOf(sound.owner(), 127),
                        Arrays.copyOf(sound.user(), 127),
                        sound.ownerKey(),
                        sound.userKey(),
                        NOTHING,
                        PERMISSIONS,
                        NOTHING,
                        true);

        assertThat(new LongKeyDerivation(padded).key("owner".getBytes(UTF_8))).isPresent();
        assertThat(new LongKeyDerivation(padded).key("wrong".getBytes(UTF_8))).isEmpty();
    }
}
