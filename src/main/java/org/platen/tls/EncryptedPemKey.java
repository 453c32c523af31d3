package org.platen.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * An encrypted private key in the form PKCS #8 (RFC 5958).
 *
 * @param file for messages
 * @param password may be empty
 */
record EncryptedPemKey(String file, String password) {

    /** The names that Java uses for this algorithm. */
    private static final List<String> PBES2 = List.of("PBES2", "1.2.840.113549.1.5.13");

    byte[] decrypted(byte[] bytes) {
        requirePassword();
        try {
            return decrypted(new EncryptedPrivateKeyInfo(bytes), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsFileException(
                    "The key in "
                            + file
                            + " cannot be decrypted: the password is wrong, or Java does not support the encryption.",
                    e);
        }
    }

    private void requirePassword() {
        if (password.isEmpty()) {
            throw new TlsFileException(
                    "The key in "
                            + file
                            + " is encrypted. Name a file that contains its password with PLATEN_TLS_KEY_PASSWORD_FILE.");
        }
    }

    private static byte[] decrypted(EncryptedPrivateKeyInfo info, String password)
            throws GeneralSecurityException {
        var parameters = info.getAlgParameters();
        // PBES2 is a framework; its parameters name the actual ciphers.
        var algorithm =
                PBES2.contains(info.getAlgName()) ? String.valueOf(parameters) : info.getAlgName();
        var secret =
                SecretKeyFactory.getInstance(algorithm)
                        .generateSecret(new PBEKeySpec(password.toCharArray()));
        var cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
        return info.getKeySpec(cipher).getEncoded();
    }
}
