package org.platen.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** The certificates of a PEM file. */
final class PemCertificates {

    private PemCertificates() {}

    /**
     * Reads a chain: the server's certificate, followed by those of its issuers.
     *
     * @param file the name of the file, for messages
     */
    static List<X509Certificate> read(String text, String file) {
        var chain = new ArrayList<X509Certificate>();
        for (var block : PemBlock.allOf(text)) {
            if (block.type().equals("CERTIFICATE")) {
                chain.add(decode(block, file, chain.size() + 1));
            }
        }
        if (chain.isEmpty()) {
            throw new TlsFileException(
                    "The certificate file "
                            + file
                            + " contains no PEM certificate: the line \"-----BEGIN CERTIFICATE-----\""
                            + " is missing.");
        }
        return List.copyOf(chain);
    }

    private static X509Certificate decode(PemBlock block, String file, int number) {
        try {
            var bytes = new ByteArrayInputStream(block.bytes());
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (CertificateException | IllegalArgumentException e) {
            throw new TlsFileException(
                    "Certificate "
                            + number
                            + " in "
                            + file
                            + " is damaged. Get it again from its issuer.",
                    e);
        }
    }
}
