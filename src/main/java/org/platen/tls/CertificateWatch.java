package org.platen.tls;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Puts a new certificate into a key manager when the files have changed. Files that do not make a
 * pair change nothing, and are logged once. Compares contents, not times: files come by links and
 * by network, too.
 */
final class CertificateWatch {

    private static final System.Logger LOG = System.getLogger(CertificateWatch.class.getName());

    private static final Duration EVERY = Duration.ofSeconds(2);

    private static final Duration WARNED_BEFORE = Duration.ofDays(14);

    private final PemFiles files;

    private final ServerIdentities manager;

    private final InstantSource clock;

    private ServerIdentity served;

    /** The contents that were last accepted or rejected. */
    private PemFiles.Contents judged;

    /**
     * The contents at the last check. They are used only when two successive checks find the same.
     */
    private PemFiles.Contents seen;

    private Instant nextWarning;

    /**
     * Serves the current contents of the files.
     *
     * @throws TlsFileException if they are not a certificate with its key
     */
    CertificateWatch(PemFiles files, ServerIdentities manager, InstantSource clock) {
        this.files = files;
        this.manager = manager;
        this.clock = clock;
        judged = files.contents();
        seen = judged;
        served = judged.identity();
        nextWarning = clock.instant();
        manager.use(served);
        LOG.log(INFO, "TLS with the certificate of {0}", served.description());
        warnOfEnd();
    }

    /** Starts checking periodically, in a thread of its own. */
    void start() {
        var thread =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            var daemon = new Thread(task, "platen-tls");
                            daemon.setDaemon(true);
                            return daemon;
                        });
        var unused =
                thread.scheduleWithFixedDelay(
                        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Checks the files once. */
    void look() {
        var found = files.contents();
        boolean settled = found.equals(seen);
        seen = found;
        if (settled && !found.equals(judged)) {
            judged = found;
            replace(found);
        }
        warnOfEnd();
    }

    private void replace(PemFiles.Contents found) {
        try {
            var identity = found.identity();
            requireValid(identity);
            served = identity;
            nextWarning = clock.instant();
            manager.use(identity);
            LOG.log(INFO, "TLS with a new certificate of {0}", identity.description());
        } catch (TlsFileException e) {
            LOG.log(
                    WARNING,
                    "{0} The previous certificate stays in use: {1}",
                    e.getMessage(),
                    served.description());
        }
    }

    private void requireValid(ServerIdentity identity) {
        if (identity.isExpired(clock.instant())) {
            throw new TlsFileException(
                    "The certificate in "
                            + files.certificate()
                            + " has expired: "
                            + identity.description()
                            + ".");
        }
    }

    /** Warns of an expired or soon expiring certificate, once a day. */
    private void warnOfEnd() {
        var now = clock.instant();
        if (now.isBefore(nextWarning) || !served.isExpired(now.plus(WARNED_BEFORE))) {
            return;
        }
        nextWarning = now.plus(Duration.ofDays(1));
        LOG.log(
                WARNING,
                "The certificate in {0} {1}. Replace the files; the server"
                        + " reloads them automatically. Certificate: {2}",
                files.certificate(),
                served.isExpired(now) ? "has expired" : "expires soon",
                served.description());
    }
}
