package org.platen.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateWatchTest {

    private static TestPair first;

    private static TestPair second;

    private static TestPair expired;

    private final Logger logger = Logger.getLogger(CertificateWatch.class.getName());

    private final List<String> warnings = new ArrayList<>();

    private final Handler handler = new Warnings();

    private final ServerIdentities manager = new ServerIdentities();

    private Instant now = Instant.now();

    @TempDir Path folder;

    private PemFiles files;

    @BeforeAll
    static void makePairs() {
        first = TestPair.make("first.test", "-keyalg", "EC", "-groupname", "secp256r1");
        second = TestPair.make("second.test", "-keyalg", "RSA", "-keysize", "2048");
        expired =
                TestPair.make(
                        "expired.test",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-startdate",
                        "-20d",
                        "-validity",
                        "10");
    }

    @BeforeEach
    void listen() {
        files = new PemFiles(folder.resolve("server.crt"), folder.resolve("server.key"), "");
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private CertificateWatch serve(TestPair pair) {
        put(pair);
        InstantSource clock = () -> now;
        return new CertificateWatch(files, manager, clock);
    }

    private void put(TestPair pair) {
        pair.write(files.certificate(), files.key());
    }

    private X509Certificate served(String keyType) {
        return manager.getCertificateChain(manager.chooseEngineServerAlias(keyType, null, null))[0];
    }

    @Test
    void new_files_are_served_once_they_have_stayed_the_same_for_two_looks() {
        var watch = serve(first);
        put(second);

        watch.look();
        assertThat(served("EC")).isEqualTo(first.certificate());
        watch.look();
        assertThat(served("RSA")).isEqualTo(second.certificate());
        assertThat(manager.chooseEngineServerAlias("EC", null, null)).isNull();
    }

    @Test
    void a_handshake_that_has_begun_ends_with_the_certificate_that_it_chose() {
        var watch = serve(first);
        var alias = manager.chooseEngineServerAlias("EC", null, null);
        put(second);
        watch.look();
        watch.look();

        assertThat(manager.getCertificateChain(alias)).containsExactly(first.certificate());
        assertThat(manager.getPrivateKey(alias)).isEqualTo(first.key());
    }

    @Test
    void files_that_are_no_pair_keep_the_old_certificate_and_are_logged_once() throws IOException {
        var watch = serve(first);
        Files.writeString(files.certificate(), second.certificatePem());

        for (int i = 0; i < 5; i++) {
            watch.look();
        }

        assertThat(served("EC")).isEqualTo(first.certificate());
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(
                        "does not belong",
                        "CN=second.test",
                        "The previous certificate stays in use")
                .contains("CN=first.test");
    }

    @Test
    void a_missing_file_keeps_the_old_certificate_and_its_return_brings_the_new_one()
            throws IOException {
        var watch = serve(first);
        Files.delete(files.key());
        watch.look();
        watch.look();
        assertThat(served("EC")).isEqualTo(first.certificate());
        assertThat(warnings).singleElement().asString().contains("which does not exist");

        put(second);
        watch.look();
        watch.look();

        assertThat(served("RSA")).isEqualTo(second.certificate());
        assertThat(warnings).hasSize(1);
    }

    @Test
    void an_expired_certificate_does_not_replace_one_that_is_valid() {
        var watch = serve(first);
        put(expired);

        watch.look();
        watch.look();

        assertThat(served("EC")).isEqualTo(first.certificate());
        assertThat(warnings).singleElement().asString().contains("has expired", "stays in use");
    }

    @Test
    void a_server_starts_with_an_expired_certificate_and_warns_once_a_day() {
        var watch = serve(expired);
        assertThat(served("EC")).isEqualTo(expired.certificate());
        assertThat(warnings).singleElement().asString().contains("has expired. Replace the files");

        watch.look();
        assertThat(warnings).hasSize(1);
        now = now.plusSeconds(90_000);
        watch.look();
        assertThat(warnings).hasSize(2);
    }

    @Test
    void a_certificate_near_its_end_is_warned_of() {
        var watch = serve(first);
        assertThat(warnings).isEmpty();

        now = first.certificate().getNotAfter().toInstant().minusSeconds(86_400);
        watch.look();

        assertThat(warnings).singleElement().asString().contains("expires soon");
    }

    @Test
    void files_that_are_no_pair_are_refused_at_the_start() throws IOException {
        put(first);
        Files.writeString(files.key(), second.keyPem());

        assertThatThrownBy(() -> new CertificateWatch(files, manager, InstantSource.system()))
                .isInstanceOf(TlsFileException.class);
    }

    private final class Warnings extends Handler {

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                var parameters = entry.getParameters();
                warnings.add(
                        parameters == null
                                ? entry.getMessage()
                                : MessageFormat.format(entry.getMessage(), parameters));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
