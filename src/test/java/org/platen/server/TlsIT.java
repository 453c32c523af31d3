package org.platen.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.server.Api.Reply;
import org.platen.tls.TestPair;

/** A server with TLS, and with few wrong passwords allowed. */
class TlsIT {

    private static final String SERVICE = "/rest/serverengine/authentication";

    private static final Path FOLDER = PlatenServer.freshData();

    private static final Path CERTIFICATE = FOLDER.resolve("server.crt");

    private static final Path KEY = FOLDER.resolve("server.key");

    private static TestPair first;

    private static PlatenServer server;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        first = TestPair.make("first.test", "-keyalg", "RSA", "-keysize", "2048");
        first.write(CERTIFICATE, KEY);
        server =
                PlatenServer.fresh(
                        Map.of(
                                "PLATEN_TLS_CERTIFICATE",
                                CERTIFICATE.toString(),
                                "PLATEN_TLS_KEY",
                                KEY.toString(),
                                "PLATEN_SECURITY_LOGIN_FAILURES",
                                "3",
                                "PLATEN_SECURITY_SESSION",
                                "1m"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void browsers_are_told_to_stay_with_tls_and_get_secure_cookies() {
        var reply = server.admin().get(SERVICE);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Strict-Transport-Security")).contains("max-age=31536000");

        Reply session =
                Api.anonymous(server)
                        .with("Sec-Fetch-Site", "same-origin")
                        .postJson(
                                "/rest/platen/v1/session",
                                "{\"user\":\"admin\",\"password\":\"correct horse\"}");
        assertThat(session.status()).as(session.toString()).isEqualTo(204);
        assertThat(session.header("Set-Cookie").orElse("")).contains("Secure");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void both_current_versions_of_tls_are_spoken(String version) throws IOException {
        try (var socket = connect()) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).matches(".*(GCM|CHACHA20).*");
        }
    }

    @Test
    void plain_http_gets_no_answer() throws IOException {
        var uri = server.uri("/");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("GET " + SERVICE + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                    .getBytes(ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .doesNotContain("HTTP/1.1");
        }
    }

    @Test
    void new_files_are_served_without_a_restart_and_requests_that_run_are_finished()
            throws IOException {
        var second = TestPair.make("second.test", "-keyalg", "EC", "-groupname", "secp256r1");
        var upload = connect();
        send(
                upload,
                "POST /rest/serverengine/filestore/DataFile?filename=a.csv HTTP/1.1\r\n"
                        + "Host: 127.0.0.1\r\nContent-Type: application/octet-stream\r\n"
                        + "Authorization: "
                        + Api.basic("admin", PlatenServer.ADMIN_PASSWORD)
                        + "\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n"
                        + "a".repeat(10_000));
        assertThat(certificate(upload)).isEqualTo(first.certificate());

        second.write(CERTIFICATE, KEY);
        awaitCertificate(second.certificate());

        send(upload, "b".repeat(10_000));
        assertThat(line(upload)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(server.admin().get(SERVICE).status()).isEqualTo(200);

        Files.writeString(CERTIFICATE, first.certificatePem());
        awaitLog("does not belong to the first certificate");
        assertThat(certificateOfNewConnection()).isEqualTo(second.certificate());
        first.write(CERTIFICATE, KEY);
        awaitCertificate(first.certificate());
    }

    @Test
    void a_refused_upload_gets_its_answer_before_the_connection_ends() throws IOException {
        try (var socket = connect()) {
            send(
                    socket,
                    "POST /rest/serverengine/filestore/DataFile HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                            + "Content-Length: 100000000\r\n\r\n"
                            + "a".repeat(200_000));

            assertThat(line(socket)).isEqualTo("HTTP/1.1 401 Unauthorized");
        }
    }

    @Test
    void too_many_failed_logins_have_to_wait_and_are_told_how_long() {
        assertThat(server.admin().get(SERVICE).status()).isEqualTo(200);
        var stranger = Api.of(server, "ann", "guess");
        for (int i = 0; i < 4; i++) {
            stranger.get(SERVICE);
        }

        var reply = stranger.post(SERVICE + "/login");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After").map(Integer::parseInt).orElse(0)).isBetween(1, 60);
        assertThat(server.admin().get(SERVICE).status()).isEqualTo(200);
    }

    @Test
    void the_commands_of_this_machine_speak_tls_too() throws Exception {
        assertThat(run(Map.of(), "ready").status()).isZero();
        var list = run(Map.of(), "user", "list");
        assertThat(list.said()).contains("admin\tROLE_ADMIN");
        assertThat(list.status()).isZero();
    }

    @Test
    void a_key_of_another_certificate_is_refused_before_anything_starts() throws Exception {
        var other = FOLDER.resolve("other.key");
        Files.writeString(other, TestPair.make("other.test", "-keyalg", "RSA").keyPem());
        var ports = PlatenServer.unstarted(1, PlatenServer.freshData(), Map.of()).get(0);
        var settings = new HashMap<>(ports.environment());
        settings.put("PLATEN_TLS_KEY", other.toString());

        var missing = run(settings, "start");
        settings.put("PLATEN_TLS_CERTIFICATE", CERTIFICATE.toString());
        var foreign = run(settings, "start");

        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.said())
                .contains("PLATEN_TLS_KEY is set, but PLATEN_TLS_CERTIFICATE is not");
        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.said())
                .contains("platen: The key in " + other + " does not belong to", "CN=first.test");
    }

    private static Result run(Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        var command = new String[words.length + 1];
        command[0] = Path.of("platen").toAbsolutePath().toString();
        System.arraycopy(words, 0, command, 1, words.length);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings.isEmpty() ? server.environment() : settings);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), said);
    }

    private static void awaitCertificate(X509Certificate expected) {
        for (int i = 0; i < 100 && !certificateOfNewConnection().equals(expected); i++) {
            PlatenServer.sleep(Duration.ofMillis(200));
        }
        assertThat(certificateOfNewConnection()).isEqualTo(expected);
    }

    private static void awaitLog(String text) {
        for (int i = 0; i < 100 && !server.log().contains(text); i++) {
            PlatenServer.sleep(Duration.ofMillis(200));
        }
        assertThat(server.log()).contains(text);
    }

    private static X509Certificate certificateOfNewConnection() {
        try (var socket = connect()) {
            return certificate(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate(SSLSocket socket) throws IOException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }

    private static void send(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String line(SSLSocket socket) throws IOException {
        var in = new InputStreamReader(socket.getInputStream(), ISO_8859_1);
        return String.valueOf(new BufferedReader(in).readLine());
    }

    private static SSLSocket connect() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, null);
            var uri = server.uri("/");
            var socket =
                    (SSLSocket)
                            context.getSocketFactory().createSocket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(30_000);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Result(int status, String said) {}

    /** The test looks at the certificate itself. */
    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
