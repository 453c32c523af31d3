package org.platen.door;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.platen.database.SchemaReady;
import org.platen.log.ContextLog;
import org.platen.settings.NodeSettings;

/**
 * The proof that a request comes from a command on this machine by somebody who may read the data
 * folder: a secret in the folder of this node, made anew at each start ({@code src/adr/0075}).
 */
@ApplicationScoped
public class LocalCommand {

    /** The header that holds the secret. */
    public static final String HEADER = "X-Platen-Command";

    /** The name of the file that contains the secret. */
    public static final String FILE = "command-secret";

    private static final System.Logger LOG = ContextLog.of(LocalCommand.class);

    private static final int RANDOM_BYTES = 32;

    private static final List<String> HEADERS_OF_PROXIES =
            List.of(
                    "Forwarded",
                    "Via",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Real-IP");

    @Inject NodeSettings settings;

    /** Empty until the file has been written; until then, no request can present it. */
    private volatile String secret = "";

    void begin(@Observes SchemaReady event) {
        writeSecret(settings.folder());
    }

    private void writeSecret(Path node) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Files.createDirectories(node);
            // A temporary file is created readable by its owner only (a test holds this).
            var draft = Files.createTempFile(node, "." + FILE, "");
            Files.writeString(draft, made);
            Files.move(draft, node.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
            secret = made;
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "The secret for commands could not be written to "
                            + node
                            + "; ./platen user and verify-store cannot reach this server. Check the"
                            + " permissions and the free space of that folder, then restart"
                            + " the server",
                    e);
        }
    }

    /**
     * Returns whether a request presents the secret and comes from this machine without a proxy.
     */
    public boolean isSentBy(HttpServletRequest request) {
        var told = request.getHeader(HEADER);
        return told != null
                && !secret.isEmpty()
                && isOfThisMachine(request)
                && MessageDigest.isEqual(
                        told.getBytes(StandardCharsets.UTF_8),
                        secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A client on this machine has a loopback address, or the same address that it connected to.
     */
    private static boolean isOfThisMachine(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return HEADERS_OF_PROXIES.stream().allMatch(name -> request.getHeader(name) == null)
                && (address.equals(request.getLocalAddr())
                        || Network.address(address)
                                .filter(InetAddress::isLoopbackAddress)
                                .isPresent());
    }
}
