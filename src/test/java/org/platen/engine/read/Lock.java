package org.platen.engine.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;

/**
 * Encryption under a password, by PDFBox and the ciphers of Java (ISO 32000-2, 7.6).
 *
 * @param keyLength in bytes
 */
record Lock(int revision, int keyLength, String password, boolean encryptsMetadata) {

    static final String ID = "[(first)(second)]";

    private static final StandardSecurityHandler PDFBOX = new StandardSecurityHandler();
    private static final byte[] FIRST_ID = "first".getBytes(ISO_8859_1);
    private static final int PERMISSIONS = -4;

    Lock(int revision, int keyLength, String password) {
        this(revision, keyLength, password, true);
    }

    private byte[] passwordBytes() {
        return password.getBytes(ISO_8859_1);
    }

    private byte[] owner() throws IOException {
        return PDFBOX.computeOwnerPassword(
                "owner".getBytes(ISO_8859_1), passwordBytes(), revision, keyLength);
    }

    private byte[] user() throws IOException {
        return PDFBOX.computeUserPassword(
                passwordBytes(),
                owner(),
                PERMISSIONS,
                FIRST_ID,
                revision,
                keyLength,
                encryptsMetadata);
    }

    byte[] key() throws IOException {
        return PDFBOX.computeEncryptedKey(
                passwordBytes(),
                owner(),
                user(),
                null,
                null,
                PERMISSIONS,
                FIRST_ID,
                revision,
                keyLength,
                encryptsMetadata,
                false);
    }

    /** An encryption dictionary with further entries. */
    String dictionary(String entries) throws IOException {
        return "<</Filter/Standard/R %d/P %d/O%s/U%s%s>>"
                .formatted(revision, PERMISSIONS, hex(owner()), hex(user()), entries);
    }

    static String hex(byte[] bytes) {
        return "<" + HexFormat.of().formatHex(bytes) + ">";
    }

    private byte[] objectKey(int number, String salt) throws IOException, GeneralSecurityException {
        var md5 = MessageDigest.getInstance("MD5");
        md5.update(key());
        md5.update(new byte[] {(byte) number, (byte) (number >> 8), 0, 0, 0});
        return md5.digest(salt.getBytes(ISO_8859_1));
    }

    byte[] rc4(int number, byte[] plain) throws IOException, GeneralSecurityException {
        var rc4 = Cipher.getInstance("ARCFOUR");
        rc4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(objectKey(number, ""), "ARCFOUR"));
        return rc4.doFinal(plain);
    }

    /** The initialisation vector, and the encrypted bytes. */
    byte[] aes(int number, byte[] plain) throws IOException, GeneralSecurityException {
        byte[] vector = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3};
        var aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
        aes.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(objectKey(number, "sAlT"), "AES"),
                new IvParameterSpec(vector));
        byte[] encrypted = aes.doFinal(plain);
        byte[] all = Arrays.copyOf(vector, vector.length + encrypted.length);
        System.arraycopy(encrypted, 0, all, vector.length, encrypted.length);
        return all;
    }
}
