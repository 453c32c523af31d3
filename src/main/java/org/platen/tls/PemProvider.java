package org.platen.tls;

import java.security.Provider;
import java.util.List;
import java.util.Map;

/** The security provider by which Elytron gets a {@link PemKeyManagerFactory}. */
public final class PemProvider extends Provider {

    private static final long serialVersionUID = 1;

    /** The name of the key manager's algorithm in {@code server-config/configure.cli}. */
    private static final String ALGORITHM = "PlatenPem";

    /** Called by Elytron, which loads this class by name. */
    public PemProvider() {
        super("PlatenPem", "1", "Key manager of PEM files that are read again when they change");
        putService(
                new Service(
                        this,
                        "KeyManagerFactory",
                        ALGORITHM,
                        PemKeyManagerFactory.class.getName(),
                        List.of(),
                        Map.of()));
    }
}
