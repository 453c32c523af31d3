package org.platen.tls;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The trust of commands that call the server of this machine by its address, which no certificate
 * names: exactly the certificate that is in the server's own file.
 */
public final class PinnedCertificate extends X509ExtendedTrustManager {

    private final Path file;

    private PinnedCertificate(Path file) {
        this.file = file;
    }

    /** Returns a TLS context that trusts only the server whose certificate is in this file. */
    public static SSLContext context(Path file) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedCertificate(file)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(X509Certificate... chain) throws CertificateException {
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            var expected = PemCertificates.read(text, file.toString()).get(0);
            if (chain.length == 0 || !expected.equals(chain[0])) {
                throw new CertificateException(
                        "The certificate of the server is not the first one in " + file + ".");
            }
        } catch (IOException e) {
            throw new CertificateException(file + " cannot be read.", e);
        } catch (TlsFileException e) {
            throw new CertificateException(e.getMessage(), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("Clients have no certificates.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("Clients have no certificates.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("Clients have no certificates.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
