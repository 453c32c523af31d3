package org.platen.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * A key manager of a server whose identity can be replaced at any time. Handshakes that have begun
 * end with the identity that they have chosen: its alias has a number of its own.
 */
final class ServerIdentities extends X509ExtendedKeyManager {

    private static final int MAX_KEPT = 4;

    /** The current identity, followed by previous ones. */
    private volatile List<Numbered> identities = List.of();

    /** Serves this identity from the next handshake on. */
    synchronized void use(ServerIdentity identity) {
        long number = identities.isEmpty() ? 1 : identities.get(0).number() + 1;
        identities =
                Stream.concat(
                                Stream.of(new Numbered(number, identity)),
                                identities.stream().limit(MAX_KEPT - 1))
                        .toList();
    }

    private @Nullable String chooseFor(String keyType) {
        return identities.stream()
                .limit(1)
                .filter(each -> each.identity().key().getAlgorithm().equals(keyType))
                .map(Numbered::alias)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ServerIdentity find(String alias) {
        return identities.stream()
                .filter(each -> each.alias().equals(alias))
                .map(Numbered::identity)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return chooseFor(keyType);
    }

    @Override
    public @Nullable String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseFor(keyType);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        var alias = chooseFor(keyType);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        var identity = find(alias);
        return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        var identity = find(alias);
        return identity == null ? null : identity.key();
    }

    /** None: this is a server. */
    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    /** None: this is a server. */
    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String toString() {
        return "ServerIdentities " + Arrays.toString(identities.toArray());
    }

    private record Numbered(long number, ServerIdentity identity) {

        String alias() {
            return "platen-" + number;
        }
    }
}
