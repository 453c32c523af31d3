package org.platen.tls;

import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;

/**
 * The factory that Elytron asks for a key manager. It takes the files that the environment names;
 * the key store that Elytron insists on stays empty. Without TLS its key manager has no key.
 */
public final class PemKeyManagerFactory extends KeyManagerFactorySpi {

    private final ServerIdentities manager = new ServerIdentities();

    @Override
    protected void engineInit(KeyStore ignored, char[] password) throws KeyStoreException {
        try {
            PemFiles.of(System.getenv())
                    .ifPresent(
                            files ->
                                    new CertificateWatch(files, manager, InstantSource.system())
                                            .start());
        } catch (TlsFileException e) {
            throw new KeyStoreException(e.getMessage(), e);
        }
    }

    @Override
    protected void engineInit(ManagerFactoryParameters parameters)
            throws InvalidAlgorithmParameterException {
        throw new InvalidAlgorithmParameterException("There are no parameters.");
    }

    @Override
    protected KeyManager[] engineGetKeyManagers() {
        return new KeyManager[] {manager};
    }
}
