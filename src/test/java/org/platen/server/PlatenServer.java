package org.platen.server;

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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.platen.tls.PinnedCertificate;

/**
 * A server as users run it: {@code ./platen start} in a process of its own, on free ports of
 * 127.0.0.1.
 */
public final class PlatenServer implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "correct horse";

    private static final Duration BOOT = Duration.ofMinutes(3);

    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<Database, PlatenServer> SHARED = new EnumMap<>(Database.class);

    private static final Map<Database, PlatenServer> UNLUCKY = new EnumMap<>(Database.class);

    /** A server that does not start is not waited for by each test anew. */
    private static final Set<Database> TRIED = EnumSet.noneOf(Database.class);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> environment = new HashMap<>();

    /** The folder of the launcher. */
    private final Path home;

    private final Path data;

    private final HttpClient client;

    private Process process;

    private PlatenServer(Path data, Map<String, String> settings) {
        this(Path.of("").toAbsolutePath(), data, settings);
    }

    private PlatenServer(Path home, Path data, Map<String, String> settings) {
        this.home = home;
        this.data = data;
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

    // Its tests make many users. Only the optimizing compiler hashes passwords by the instructions
    // that processors have for it: 0.2 s each instead of 0.8. All else is compiled late, as
    // it would cost more than it gains.
    private static final String MANY_PASSWORDS =
            "-Xmx512m -XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000"
                    + " -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000"
                    + " -XX:Tier4BackEdgeThreshold=400000 -XX:CompileCommand=quiet"
                    + " -XX:CompileCommand=CompileThresholdScaling,sun/security/provider/SHA5.*,0.02"
                    + " -XX:CompileCommand=CompileThresholdScaling,sun/security/provider/DigestBase.*,0.02"
                    + " -XX:CompileCommand=CompileThresholdScaling,com/sun/crypto/provider/*.*,0.02";

    /** The server on this database that all tests may share which do not stop it. */
    public static synchronized PlatenServer shared(Database database) {
        if (!TRIED.add(database) && !SHARED.containsKey(database)) {
            throw new IllegalStateException("The server on " + database + " has failed to start");
        }
        return SHARED.computeIfAbsent(database, PlatenServer::startShared);
    }

    /**
     * The server on this database that tests may share which kill it and start it again. It has two
     * workers, and removes only what is an hour old.
     */
    static synchronized PlatenServer unlucky(Database database) {
        var server =
                UNLUCKY.computeIfAbsent(
                        database,
                        each -> {
                            var settings = new HashMap<>(each.fresh());
                            settings.put("PLATEN_WORKERS", "2");
                            settings.put("PLATEN_RETENTION_ORPHANS", "1h");
                            var started = fresh(settings);
                            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
                            return started;
                        });
        if (!server.process.isAlive()) {
            server.start(); // a test has failed between killing and starting it
        }
        return server;
    }

    private static PlatenServer startShared(Database database) {
        var settings = new HashMap<>(database.fresh());
        settings.put("JAVA_OPTS", MANY_PASSWORDS);
        var server = fresh(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** A server of one's own with an empty data folder. */
    public static PlatenServer fresh(Map<String, String> settings) {
        var server = new PlatenServer(freshData(), settings);
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
        return IntStream.range(0, nodes).mapToObj(i -> new PlatenServer(data, settings)).toList();
    }

    /** A server of another installation, for example of an older version; not started. */
    static PlatenServer installed(Path home, Path data, Map<String, String> settings) {
        return new PlatenServer(home.toAbsolutePath(), data, settings);
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
        try {
            Files.createDirectories(data);
            var builder =
                    new ProcessBuilder(home.resolve("platen").toString(), "start")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, without waiting for it, if it was stopped or killed; lets it go on if paused. */
    void revive() {
        if (process.isAlive()) {
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
            return Files.readString(data.resolve("nodes/" + node() + "/log/server.log"));
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
