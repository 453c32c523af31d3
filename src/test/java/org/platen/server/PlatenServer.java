package org.platen.server;

import static java.lang.System.Logger.Level.INFO;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.platen.tls.PinnedCertificate;

/**
 * A server as users run it: {@code ./platen start} in a process of its own, on free ports of
 * 127.0.0.1.
 */
public final class PlatenServer implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "correct horse";

    private static final System.Logger LOG = System.getLogger(PlatenServer.class.getName());

    private static final Duration BOOT = Duration.ofMinutes(3);

    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * The most starts in a run of tests; a build sets it. Whoever needs one more should rather
     * share a server.
     */
    private static final int MAX_STARTS =
            Integer.getInteger("platen.test.starts", Integer.MAX_VALUE);

    private static final Path HERE = Path.of("").toAbsolutePath();

    private static final AtomicInteger STARTS = new AtomicInteger();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> environment = new HashMap<>();

    /** The folder of the launcher. */
    private final Path home;

    private final Path data;

    private final ServerBrand brand;

    private final HttpClient client;

    private Process process;

    private PlatenServer(Path home, Path data, ServerBrand brand, Map<String, String> settings) {
        this.home = home;
        this.data = data;
        this.brand = brand;
        environment.put("PLATEN_DATA", data.toString());
        environment.put("PLATEN_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("PLATEN_HTTP_PORT", Integer.toString(freePort()));
        environment.put("PLATEN_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("PLATEN_NODE", "node-" + environment.get("PLATEN_HTTP_PORT"));
        environment.put("JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        environment.putAll(settings);
        client = certificate().map(PlatenServer::trusting).orElse(PLAIN);
    }

    private Optional<Path> certificate() {
        return Optional.ofNullable(environment.get("PLATEN_TLS_CERTIFICATE")).map(Path::of);
    }

    private static HttpClient trusting(Path certificate) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(PinnedCertificate.context(certificate))
                .build();
    }

    HttpClient client() {
        return client;
    }

    /** The server on this database that all tests may share; one that stops it starts it again. */
    public static PlatenServer shared(Database database) {
        return SharedServers.usual(database);
    }

    /** A server of one's own with an empty data folder. */
    public static PlatenServer fresh(Map<String, String> settings) {
        return fresh(ServerBrand.ofTheBuild(), settings);
    }

    /** A server of one's own by this vendor, with an empty data folder. */
    static PlatenServer fresh(ServerBrand brand, Map<String, String> settings) {
        var server = new PlatenServer(HERE, freshData(), brand, settings);
        server.start();
        return server;
    }

    /** Nodes that share an empty data folder and a database; started all at once. */
    public static List<PlatenServer> nodes(int nodes, Map<String, String> settings) {
        var started = unstarted(nodes, freshData(), settings);
        started.forEach(PlatenServer::launch);
        started.forEach(PlatenServer::awaitReady);
        return started;
    }

    /** As {@link #nodes}, not started, with a folder of one's own. */
    public static List<PlatenServer> unstarted(int nodes, Path data, Map<String, String> settings) {
        return IntStream.range(0, nodes)
                .mapToObj(i -> new PlatenServer(HERE, data, ServerBrand.ofTheBuild(), settings))
                .toList();
    }

    /** A server of another installation, for example of an older version; not started. */
    static PlatenServer installed(Path home, Path data, Map<String, String> settings) {
        return new PlatenServer(home.toAbsolutePath(), data, ServerBrand.ofTheBuild(), settings);
    }

    /** Where a server may have its data. */
    public static Path freshData() {
        return Path.of("target", "servers", UUID.randomUUID().toString()).toAbsolutePath();
    }

    /** Changes a setting, for the next start. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it, without waiting for it. */
    public void launch() {
        countStart();
        try {
            Files.createDirectories(data);
            var builder =
                    new ProcessBuilder(brand.command(home))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void countStart() {
        int starts = STARTS.incrementAndGet();
        if (starts > MAX_STARTS) {
            throw new IllegalStateException(
                    "This is start %d of a server; platen.test.starts in pom.xml allows %d"
                            .formatted(starts, MAX_STARTS));
        }
        LOG.log(INFO, "start " + starts + " of a server");
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Starts it, without waiting for it, if it was stopped or killed; lets it go on if paused. */
    void revive() {
        if (isRunning()) {
            resume();
        } else {
            launch();
        }
    }

    public void awaitReady() {
        var late = Instant.now().plus(BOOT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(late)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not start; see " + console());
            }
            sleep(Duration.ofMillis(200));
        }
    }

    public boolean answers() {
        return Api.anonymous(this).answers("/rest/serverengine/authentication/version");
    }

    /** {@code kill -9}: no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGSTOP: what it is at stands still, and it does not know. */
    public void pause() {
        Signal.STOP.sendTo(process.toHandle());
    }

    /** SIGCONT. */
    public void resume() {
        Signal.CONT.sendTo(process.toHandle());
    }

    /** SIGTERM: an orderly stop. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Waits until a start has failed. */
    void awaitFailure() {
        awaitEnd(BOOT);
    }

    private void awaitEnd() {
        awaitEnd(Duration.ofMinutes(1));
    }

    private void awaitEnd(Duration time) {
        try {
            if (!process.waitFor(time.toSeconds(), SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not stop; see " + console());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return; // it was never started
        }
        if (process.isAlive()) {
            resume(); // a paused process does not hear
        }
        process.destroy();
        try {
            if (!process.waitFor(30, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    public URI uri(String path) {
        var scheme = certificate().isPresent() ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + environment.get("PLATEN_HTTP_PORT") + path);
    }

    /** The settings, for other commands of the launcher. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public Path data() {
        return data;
    }

    public String node() {
        return environment.get("PLATEN_NODE");
    }

    public String pid() {
        return Long.toString(process.pid());
    }

    public Path console() {
        return data.resolve("console-" + node() + ".log");
    }

    public String log() {
        try {
            return Files.readString(data.resolve("nodes/" + node() + "/log/" + brand.log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call by the administrator. */
    public Api admin() {
        return Api.of(this, "admin", ADMIN_PASSWORD);
    }

    public static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Below the ports that connections get: it must be free again when the server is. */
    private static int freePort() {
        for (int i = 0; i < 1_000; i++) {
            int port = 20_000 + RANDOM.nextInt(12_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one, then
            }
        }
        throw new IllegalStateException("no free port");
    }
}
