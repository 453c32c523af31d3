package org.platen.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A key and the certificates that belong to it.
 *
 * @param chain the server's certificate first
 */
record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {

    /**
     * Pairs a key with certificates.
     *
     * @throws TlsFileException if the key does not belong to the first certificate
     */
    static ServerIdentity of(PrivateKey key, List<X509Certificate> chain, PemFiles files) {
        if (!fits(key, chain.get(0))) {
            throw new TlsFileException(
                    "The key in "
                            + files.key()
                            + " does not belong to the first certificate in "
                            + files.certificate()
                            + ", "
                            + chain.get(0).getSubjectX500Principal()
                            + ". The server's own certificate must come first.");
        }
        return new ServerIdentity(key, chain);
    }

    private static boolean fits(PrivateKey key, X509Certificate certificate) {
        var algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "EdDSA";
                };
        byte[] message = {'P', 'l', 'a', 't', 'e', 'n'};
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    boolean isExpired(Instant now) {
        return certificate().getNotAfter().toInstant().isBefore(now);
    }

    /** Returns subject, expiry and fingerprint, for the log. */
    String description() {
        return "%s, valid until %s, SHA-256 %s"
                .formatted(
                        certificate().getSubjectX500Principal(),
                        certificate().getNotAfter().toInstant(),
                        fingerprint());
    }

    private String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(certificate().getEncoded()));
        } catch (CertificateEncodingException e) {
            return "unknown";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key, so that it cannot get into a log. */
    @Override
    public String toString() {
        return description();
    }
}
