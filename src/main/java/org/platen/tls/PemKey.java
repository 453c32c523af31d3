package org.platen.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/**
 * The private key of a PEM file: PKCS #8, also encrypted, or the older forms PKCS #1 (RSA) and SEC
 * 1 (EC).
 */
final class PemKey {

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private static final byte[] VERSION_0 = Der.element(Der.INTEGER, new byte[1]);

    /** The object identifier 1.2.840.113549.1.1.1, followed by its NULL parameter. */
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");

    /** The object identifier 1.2.840.10045.2.1. */
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private static final String TO_PKCS8 = "Convert it with \"openssl pkey -in OLD -out NEW\".";

    private final String file;

    private final String password;

    private PemKey(String file, String password) {
        this.file = file;
        this.password = password;
    }

    /**
     * Reads a key.
     *
     * @param file the name of the file, for messages
     * @param password the password of an encrypted key, or empty
     */
    static PrivateKey read(String text, String file, String password) {
        return PemBlock.allOf(text).stream()
                .filter(block -> block.type().endsWith("PRIVATE KEY"))
                .findFirst()
                .map(block -> new PemKey(file, password).decode(block))
                .orElseThrow(
                        () ->
                                new TlsFileException(
                                        "The key file "
                                                + file
                                                + " contains no PEM private key: the line \"-----BEGIN"
                                                + " PRIVATE KEY-----\" is missing."));
    }

    private PrivateKey decode(PemBlock block) {
        if (block.encrypted()) {
            throw new TlsFileException(
                    "The key in "
                            + file
                            + " is encrypted in OpenSSL's legacy format, which is not supported. "
                            + TO_PKCS8);
        }
        try {
            byte[] bytes = block.bytes();
            return switch (block.type()) {
                case "PRIVATE KEY" -> ofPkcs8(bytes);
                case "RSA PRIVATE KEY" -> ofPkcs8(pkcs8(RSA, bytes));
                case "EC PRIVATE KEY" -> ofPkcs8(pkcs8(concat(EC, curve(bytes)), bytes));
                case "ENCRYPTED PRIVATE KEY" ->
                        ofPkcs8(new EncryptedPemKey(file, password).decrypted(bytes));
                default -> throw unsupported(block.type());
            };
        } catch (IllegalArgumentException | InvalidKeySpecException e) {
            throw new TlsFileException("The key in " + file + " is damaged.", e);
        }
    }

    private TlsFileException unsupported(String type) {
        return new TlsFileException(
                "The key in "
                        + file
                        + " is of a type that is not supported: "
                        + type
                        + ". "
                        + TO_PKCS8);
    }

    private byte[] curve(byte[] sec1) {
        return Der.find(sec1, Der.CONTEXT_0)
                .orElseThrow(
                        () ->
                                new TlsFileException(
                                        "The key in "
                                                + file
                                                + " does not name its elliptic curve. "
                                                + TO_PKCS8));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return Der.element(
                Der.SEQUENCE,
                VERSION_0,
                Der.element(Der.SEQUENCE, algorithm),
                Der.element(Der.OCTET_STRING, key));
    }

    private PrivateKey ofPkcs8(byte[] bytes) throws InvalidKeySpecException {
        var spec = new PKCS8EncodedKeySpec(bytes);
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                // The next algorithm may fit.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new InvalidKeySpecException("none of " + ALGORITHMS);
    }
}
